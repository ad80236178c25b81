import { lessonShape } from './lesson-shapes.ts';
import { toJSONSchema } from './zod.ts';

/** The form of a lesson as a JSON Schema (draft 2020-12), which `graph/lessons/schema.json` holds. The same on every call. */
export const lessonJsonSchema = (): Readonly<Record<string, unknown>> => ({
  ...toJSONSchema(lessonShape, { io: 'input' }),
  title: 'Edgewise lesson',
  description: 'Ordered steps through a data set, each a view with a caption. Generated from the source.',
});
