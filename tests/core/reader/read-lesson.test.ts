import { describe, expect, it } from 'vitest';
import { isLesson, readLesson, readLessons } from '../../../src/core/reader/read-lesson.ts';
import { lessonRules } from '../../../src/core/schema/lesson-rules.ts';
import type { Lesson, Predict } from '../../../src/core/schema/lesson-shapes.ts';
import { readStepView } from '../../../src/state/lesson-steps.ts';
import { drawnModel } from '../drawn-graph.ts';
import { lessonOf, stepOn } from '../drawn-lesson.ts';

const model = drawnModel(`
  IVIG : treatment
  IVIG -| TGFB   animal
  IVIG -| IL4    hypothesis
  TGFB -> FIB    animal, hypothesis
  IVIG -[improves]-> HAQ  human-clinical
  IVIG -[decreases]-> MRSS  human-clinical, human-clinical {later; no-effect}
  HAQ  : measure, better lower
  MRSS : measure, better lower
`);
const beside = { model, readView: (view: string) => readStepView(model, view) };
const bytesOf = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value, null, 2));
const read = (value: unknown) => readLesson({ name: 'lesson.json', bytes: bytesOf(value) }, beside);
const step = (claims: readonly string[], rest = {}) => stepOn(model, claims, rest);
const asks = (predict: Predict, rest = {}) => lessonOf([step(['IVIG-|TGFB'], { predict, ...rest })]);
const sign: Predict = { hide: 'sign', claim: 'IVIG-|TGFB', ask: 'Which way does it go?' };
const later = step(['IVIG-[decreases]->MRSS'], { id: 'later', view: 'view=map&sources=later' });

const sound = lessonOf(
  [
    step(['IVIG-|TGFB', 'TGFB->FIB'], { caption: 'It began with [one thing](IVIG-|TGFB), and [another](TGFB->FIB).' }),
    step(['IVIG-|TGFB'], { id: 'two', predict: sign }),
    step(['IVIG-[improves]->HAQ'], { id: 'three' }),
    later,
  ],
  { check: [{ ask: 'How is it known?', claim: 'IVIG-|TGFB', about: 'class' }] },
);

describe('a lesson', () => {
  it('is read beside its data set', () => {
    expect(read(sound)).toEqual({ lesson: sound, issues: [] });
  });

  const rule = (id: string, lesson: Lesson, pointer: string, says: string) => [id, lesson, pointer, says] as const;
  const broken = [
    rule('lesson-dataset', { ...sound, dataset: 'other' }, '/dataset', 'on the data set “other”; this is “drawn”'),
    rule(
      'lesson-changed',
      lessonOf([{ ...step(['TGFB->FIB']), claims: [{ id: 'TGFB->FIB', sha256: '0'.repeat(16) }] }]),
      '/steps/0/claims/0/sha256',
      'it is now ',
    ),
    rule('lesson-view', lessonOf([step(['TGFB->FIB'], { view: 'view=map&claim=x' })]), '/steps/0/view', 'no claim “x”'),
    rule('lesson-empty', lessonOf([step([])]), '/steps/0', 'names no claim'),
    rule(
      'lesson-mention',
      lessonOf([step([], { view: 'around=TGFB', caption: '[a](TGFB->FIB)' })]),
      '/steps/0/caption',
      'TGFB->FIB',
    ),
    rule(
      'lesson-predict',
      asks({ ...sign, claim: 'IVIG-|TGBF' }),
      '/steps/0/predict',
      'there is no claim “IVIG-|TGBF”',
    ),
    rule('lesson-predict', asks({ hide: 'sign', entity: 'TGFB', ask: 'How?' }), '/steps/0/predict', 'that of a claim'),
    rule(
      'lesson-predict',
      asks({ hide: 'mediator', claim: 'TGFB->FIB', ask: 'How?' }),
      '/steps/0/predict',
      'is an entity',
    ),
    rule(
      'lesson-predict',
      lessonOf([step(['TGFB->FIB'], { predict: sign })]),
      '/steps/0/predict',
      'no claim of the step',
    ),
    rule('lesson-tells', asks(sign, { caption: 'It lowered it.' }), '/steps/0/caption', 'lower'),
    // Naming all answers leaves a question open, and no caption.
    rule('lesson-tells', asks(sign, { caption: 'It raised or lowered it.' }), '/steps/0/caption', 'lower'),
    rule('lesson-tells', asks({ ...sign, ask: 'Does it reduce it?' }), '/steps/0/predict/ask', 'reduc'),
    rule(
      'lesson-tells',
      asks({ hide: 'mediator', entity: 'TGFB', ask: 'What?' }, { title: 'Over tgfb1' }),
      '/steps/0/title',
      'tgfb',
    ),
    rule('lesson-one-sided', lessonOf([step(['IVIG-[improves]->HAQ'])]), '/steps/0', 'IVIG-[decreases]->MRSS'),
    rule(
      'lesson-answer',
      { ...sound, check: [{ ask: 'Which way?', claim: 'IVIG-[improves]->HAQ', about: 'sign' }] },
      '/check/0/claim',
      'no sign',
    ),
    rule(
      'lesson-claim',
      { ...sound, check: [{ ask: 'How?', claim: 'IVIG-|TGBF', about: 'class' }] },
      '/check/0/claim',
      'did you mean IVIG-|TGFB?',
    ),
    rule('lesson-step-twice', lessonOf([step(['TGFB->FIB']), step(['TGFB->FIB'])]), '/steps/1/id', 'step 1'),
  ];
  it.each(broken)('breaks %s', (id, lesson, pointer, says) => {
    const { lesson: kept, issues } = read(lesson);
    expect(issues.map((issue) => [issue.rule, issue.pointer])).toEqual([[id, pointer]]);
    expect(issues[0]?.message).toContain(says);
    expect(kept === null).toBe(issues[0]?.severity === 'error');
  });
  it('has the language that it names, and none where that cannot be read', () => {
    expect(read({ ...sound, language: 'pt-BR' })).toEqual({ lesson: { ...sound, language: 'pt-BR' }, issues: [] });
    const { lesson, issues } = read({ ...sound, language: 'English' });
    expect(lesson).toEqual(sound);
    expect(issues).toMatchObject([{ rule: 'language-unread', pointer: '/language', id: 'a-lesson' }]);
  });
  it('has an example of every rule', () => {
    expect(new Set([...broken.map(([id]) => id), 'lesson-twice'])).toEqual(new Set(lessonRules.ids));
  });

  it('may name the answer beside the others, and shows the later evidence only in a view that has it', () => {
    expect(read(asks({ ...sign, ask: 'Does it raise or lower it?' })).issues).toEqual([]);
    const unseen = { ...later, view: 'view=map' };
    expect(read(lessonOf([step(['IVIG-[improves]->HAQ']), unseen])).issues).toMatchObject([
      { rule: 'lesson-one-sided' },
    ]);
  });

  it('that is broken is told with its place, and nothing of it is kept', () => {
    const text = JSON.stringify({ ...sound, minutes: 'ten' }, null, 2);
    const line = text.split('\n').findIndex((one) => one.includes('"ten"')) + 1;
    expect(read(text)).toMatchObject({
      lesson: null,
      issues: [{ rule: 'shape', file: 'lesson.json', line, column: 14, id: 'a-lesson' }],
    });
    for (const [value, first] of [
      ['', 'file-empty'],
      ['{"version": 1,', 'json-truncated'],
      ['[]', 'root-type'],
      [{ ...sound, version: 2 }, 'version-newer'],
      [text.replace('"minutes"', '"title"'), 'key-duplicate'],
      [{ ...sound, stepps: 1 }, 'key-misspelt'],
      [{ ...sound, title: 'a\u0007b' }, 'text-control'],
    ] as const) {
      const { lesson, issues } = read(value);
      expect([lesson, issues[0]?.rule]).toEqual([null, first]);
    }
  });

  it('is told from a data set', () => {
    const is = (value: unknown) => isLesson({ name: 'x.json', bytes: bytesOf(value) });
    expect([sound, { version: 1, steps: [] }].map(is)).toEqual([true, true]);
    expect([{ version: 1, claims: [] }, { steps: [], claims: [] }, [], '{', ''].map(is)).toEqual(Array(5).fill(false));
  });
});

it('of lessons in a folder each is shown or set aside, and two of one id both are', () => {
  const file = (name: string, value: unknown) => ({ name, bytes: bytesOf(value) });
  const files = [
    file('a.json', sound),
    file('b.json', sound),
    file('c.json', '{'),
    file('d.json', { ...sound, id: 'd' }),
  ];
  const { lessons, read: n, setAside, issues } = readLessons(files, beside);
  expect([lessons.map(({ id }) => id), n, setAside]).toEqual([['d'], 4, ['a.json', 'b.json', 'c.json']]);
  expect(issues.map(({ rule, file }) => [rule, file])).toEqual([
    ['json-truncated', 'c.json'],
    ['lesson-twice', 'a.json'],
    ['lesson-twice', 'b.json'],
  ]);
});
