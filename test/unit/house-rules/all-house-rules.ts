import {
  clockIsGiven,
  environmentAtOnePlace,
  keysAtOnePlace,
  logsAtOnePlace,
  noScan,
  nothingSilenced,
} from './rules/edges.ts';
import {
  noDecorators,
  noDefaultExports,
  noEnums,
  noNamespaces,
  noParameterProperties,
  onlyErrorsAndConstructs,
} from './rules/erasable-syntax.ts';
import { fileLength, fileNames } from './rules/file-shape.ts';
import { testsAssert, testsDoNotSleep, testsRun } from './rules/honest-tests.ts';
import { importBorders } from './rules/import-borders.ts';
import { noBarrels } from './rules/no-barrels.ts';
import { noCycles } from './rules/no-cycles.ts';
import { ownVoice } from './rules/own-voice.ts';
import { pureDomain } from './rules/pure-domain.ts';
import { topLevel } from './rules/top-level.ts';
import type { HouseRule } from './source.ts';

export const allHouseRules: readonly HouseRule[] = [
  importBorders,
  pureDomain,
  noCycles,
  fileLength,
  fileNames,
  topLevel,
  noEnums,
  noDefaultExports,
  noNamespaces,
  noDecorators,
  noParameterProperties,
  onlyErrorsAndConstructs,
  noBarrels,
  environmentAtOnePlace,
  noScan,
  clockIsGiven,
  keysAtOnePlace,
  logsAtOnePlace,
  nothingSilenced,
  testsRun,
  testsAssert,
  testsDoNotSleep,
  ownVoice,
];
