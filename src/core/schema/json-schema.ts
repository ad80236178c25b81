/**
 * The native format as a JSON Schema (draft 2020-12), for editors and other programs. It describes a whole data set in
 * one document and each file of a folder alike, so every list is optional; a document with a version has a whole head.
 */
import {
  claimShape,
  type CollectionName,
  entityShape,
  evidenceShape,
  fingerprintShape,
  headShape,
  noteShape,
  passageShape,
  placeShape,
  readInShape,
  sourceShape,
  studyShape,
  termShape,
} from './shapes.ts';
import { toJSONSchema, type ZodType } from './zod.ts';

type Json = Readonly<Record<string, unknown>>;

/** Shapes with a name of their own, outermost first: what lies inside another is referred to by its name. */
const named: Readonly<Record<string, ZodType>> = {
  entity: entityShape,
  claim: claimShape,
  evidence: evidenceShape,
  readIn: readInShape,
  passage: passageShape,
  place: placeShape,
  fingerprint: fingerprintShape,
  source: sourceShape,
  study: studyShape,
  note: noteShape,
  term: termShape,
};

const nameOfList: Readonly<Record<CollectionName, string>> = {
  entities: 'entity',
  claims: 'claim',
  sources: 'source',
  studies: 'study',
  notes: 'note',
  terms: 'term',
};

/** What each list holds, for whoever writes one. */
const aboutList: Readonly<Record<CollectionName, string>> = {
  entities: 'The things that claims are about.',
  claims: 'Typed edges from one entity to another, each with its evidence.',
  sources: 'Documents that were read or are cited.',
  studies: 'Primary studies that evidence reports.',
  notes: 'Remarks on claims, as where a source disagrees with itself.',
  terms: 'Words and abbreviations that are no entities, explained.',
};

function schemaOf(shape: ZodType): Json {
  const schema = Object.entries(toJSONSchema(shape, { io: 'input' }));
  return Object.fromEntries(schema.filter(([key]) => key !== '$schema'));
}

/** The schema with every part that is the whole of a named shape replaced by a reference to it. */
function withReferences(schema: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withReferences(item, names));
  if (typeof schema !== 'object' || schema === null) return schema;
  const name = names.get(JSON.stringify(schema));
  if (name !== undefined) return { $ref: `#/$defs/${name}` };
  return inside(schema, names);
}

const inside = (schema: object, names: ReadonlyMap<string, string>): Json =>
  Object.fromEntries(Object.entries(schema).map(([key, member]) => [key, withReferences(member, names)]));

/** The JSON Schema that `graph/schema.json` holds. The same on every call. */
export function jsonSchema(): Json {
  const schemas = Object.entries(named).map(([name, shape]) => [name, schemaOf(shape)] as const);
  const names = new Map(schemas.map(([name, schema]) => [JSON.stringify(schema), name]));
  const head = schemaOf(headShape);
  const lists = Object.entries(nameOfList).map(([list, name]) => [
    list,
    { description: aboutList[list as CollectionName], type: 'array', items: { $ref: `#/$defs/${name}` } },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Edgewise data set',
    description:
      'A data set in one document, or one file of a folder that holds a data set. Generated from the source.',
    type: 'object',
    properties: { ...(head['properties'] as Json), ...(Object.fromEntries(lists) as Json) },
    dependentRequired: { version: head['required'] },
    additionalProperties: false,
    $defs: Object.fromEntries(schemas.map(([name, schema]) => [name, inside(schema, names)])),
  };
}
