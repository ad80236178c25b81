/**
 * The one door to zod. Compiled parsers need `eval`, which the site's Content-Security-Policy forbids, so the switch
 * is thrown here before the first schema exists. Everybody imports zod from this module.
 */
import { config } from 'zod';

config({ jitless: true });

export {
  array,
  boolean,
  enum as oneOf,
  int,
  literal,
  nullable,
  number,
  optional,
  record,
  strictObject,
  string,
  toJSONSchema,
  tuple,
  union,
  unknown,
} from 'zod';
export type { ZodType, infer as Infer } from 'zod';
/** Shapes, and checks on them, as zod describes them: unions told apart by what a description says of its kind. */
export type { $ZodChecks as DescribedCheck, $ZodTypes as DescribedShape } from 'zod/v4/core';
