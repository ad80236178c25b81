import { afterEach, describe, expect, it } from 'vitest';
import { readDataset } from '../../src/core/reader/read-dataset.ts';
import { readLesson } from '../../src/core/reader/read-lesson.ts';
import type { Issue } from '../../src/core/schema/issue.ts';
import { jsonSchema } from '../../src/core/schema/json-schema.ts';
import { speakIn } from '../../src/core/schema/speech.ts';
import { templates } from '../../src/languages/german/german.ts';
import { readStepView } from '../../src/state/lesson-steps.ts';
import { drawnModel } from '../core/drawn-graph.ts';
import { lessonOf, stepOn } from '../core/drawn-lesson.ts';
import { type ExampleTable, filesOf } from '../core/reader/rule-examples.ts';

const modules = import.meta.glob<Record<string, ExampleTable>>('../core/reader/examples/*-examples.ts', {
  eager: true,
});
const failing = Object.values(modules).flatMap((module) =>
  Object.values(module).flatMap((table) => Object.values(table).flatMap(({ fails }) => fails)),
);
const read = () =>
  failing.map(({ data }) => {
    const files = filesOf(data);
    return { text: files.map(({ name, text }) => `${name} ${text}`).join(' '), issues: readDataset(files).issues };
  });

const model = drawnModel('IVIG -| TGFB  animal');
const claim = 'IVIG-|TGFB';
const lessons = [
  lessonOf([stepOn(model, [claim], { view: 'view=lessons&lesson=x' })]),
  lessonOf([stepOn(model, [claim], { predict: { hide: 'sign', claim: 'none', ask: 'How?' } })]),
  lessonOf([stepOn(model, [claim], { predict: { hide: 'class', entity: 'TGFB', ask: 'How?' } })]),
  lessonOf([stepOn(model, [claim], { predict: { hide: 'mediator', entity: 'none', ask: 'What?' } })]),
  lessonOf([stepOn(model, [claim], { predict: { hide: 'sign', claim, ask: 'Does it fall?' } })]),
  lessonOf([stepOn(model, ['TGFB'].slice(1))]),
];
const readLessons = () =>
  lessons.map((lesson) => {
    const text = JSON.stringify(lesson);
    const file = { name: 'lesson.json', bytes: new TextEncoder().encode(text) };
    return { text, issues: readLesson(file, { model, readView: (view) => readStepView(model, view) }).issues };
  });

/** A language without a word: what is filled in is left, and nothing else. */
const mute = (template: string): string =>
  template.replace(/\{(\w+)(\|[^}]*)?\}|\p{L}/gu, (_, name?: string, plural?: string) =>
    name === undefined ? '' : plural === undefined ? `{${name}}` : `{${name}||}`,
  );

/** What the format spells, not a language: its keys and words. */
const spelt = new Set(
  JSON.stringify(jsonSchema(), (key, value: unknown) => (key === 'description' ? undefined : value)).match(/\p{L}+/gu),
);
/** Names of encodings and of code points. */
const points = /UTF-\w+|U\+[0-9A-F]+/g;

afterEach(() => speakIn());

describe('what is wrong with a file', () => {
  it('is told in words of the catalogues, and in those of the file', () => {
    speakIn((_, english) => mute(english));
    const foreign = [...read(), ...readLessons()].flatMap(({ text, issues }) =>
      issues.flatMap(({ rule, message, remedy }) => {
        const said = `${message} ${remedy}`.replace(points, '').match(/\p{L}+/gu) ?? [];
        const left = said.filter((word) => !text.includes(word) && !spelt.has(word));
        return left.length === 0 ? [] : [`${rule}: ${left.join(' ')}`];
      }),
    );
    expect([...new Set(foreign)]).toEqual([]);
  });

  it('is the same in German, in other words', () => {
    const before = [...read(), ...readLessons()].flatMap(({ issues }) => issues);
    speakIn((id, english) => templates[id] ?? english);
    const after = [...read(), ...readLessons()].flatMap(({ issues }) => issues);
    const bare = (issue: Issue) => ({ ...issue, message: '', remedy: '' });
    expect(after.map(bare)).toEqual(before.map(bare));
    const alike = after.filter(
      ({ message, remedy }, at) => message === before[at]?.message || remedy === before[at]?.remedy,
    );
    expect(alike.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    expect(after.length).toBeGreaterThan(200);
  });
});
