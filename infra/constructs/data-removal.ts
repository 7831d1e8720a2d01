import { RemovalPolicy } from 'aws-cdk-lib';
import type { County } from '../counties/schema.ts';

/** What becomes of data when its stack is deleted. */
export const dataRemoval = (county: County): RemovalPolicy =>
  county.data === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
