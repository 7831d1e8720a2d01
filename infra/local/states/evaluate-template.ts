import { compileExpression, describeJsonataError, expressionIn, isExpression } from './compile-expression.ts';
import { isJsonObject, type Json } from './json.ts';
import { parseJson } from './parse-json.ts';
import { StateFailure } from './state-failure.ts';

const written = (template: Json): string => {
  if (typeof template !== 'string') return JSON.stringify(template);
  return isExpression(template) ? expressionIn(template) : template;
};

export const evaluationFailure = (location: string, template: Json, problem: string): StateFailure =>
  new StateFailure(
    'States.QueryEvaluationError',
    `The JSONata expression '${written(template)}' specified for the field '${location}' ${problem}`,
    { location },
  );

export const unexpectedResult = (
  location: string,
  template: Json,
  expected: string,
  found: Json,
): StateFailure =>
  evaluationFailure(
    location,
    template,
    `returned an unexpected result. Expected ${expected}, but was: ${JSON.stringify(found)}`,
  );

// results are sequences with properties of their own, and may hold functions
const onlyJson = (_: string, value: unknown): unknown => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('a number without an end');
  const callable =
    typeof value === 'object' &&
    value !== null &&
    ('_jsonata_lambda' in value || '_jsonata_function' in value);
  if (callable || typeof value === 'function') throw new TypeError('a function');
  return value;
};

const evaluateText = async (
  text: string,
  bindings: Record<string, unknown>,
  location: string,
): Promise<Json> => {
  const expression = expressionIn(text);
  let result: unknown;
  try {
    result = await compileExpression(expression).evaluate(undefined, bindings);
  } catch (error) {
    throw evaluationFailure(
      location,
      text,
      `threw an error during evaluation. ${describeJsonataError(error)}`,
    );
  }
  let json: string | undefined;
  try {
    json = JSON.stringify(result, onlyJson);
  } catch (error) {
    throw evaluationFailure(location, text, `returned what is not JSON. ${describeJsonataError(error)}`);
  }
  if (json === undefined) throw evaluationFailure(location, text, 'returned nothing (undefined).');
  return parseJson(json);
};

/**
 * Evaluates every {% %} text of a template, however deep.
 * @throws StateFailure States.QueryEvaluationError naming the field.
 */
export const evaluateTemplate = async (
  template: Json,
  bindings: Record<string, unknown>,
  location: string,
): Promise<Json> => {
  if (typeof template === 'string')
    return isExpression(template) ? evaluateText(template, bindings, location) : template;
  if (Array.isArray(template)) {
    const list: Json[] = [];
    for (const [index, one] of template.entries())
      list.push(await evaluateTemplate(one, bindings, `${location}[${index}]`));
    return list;
  }
  if (!isJsonObject(template)) return template;
  const fields: [string, Json][] = [];
  for (const [key, one] of Object.entries(template))
    fields.push([key, await evaluateTemplate(one, bindings, `${location}/${key}`)]);
  return Object.fromEntries(fields);
};
