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
