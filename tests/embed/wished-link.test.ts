import { describe, expect, it } from 'vitest';
import { selectionText, wishedLink } from '../../src/embed/wished-link.ts';
import { parseFragment, printFragment } from '../../src/state/url.ts';

const nothing = { question: null, lens: null, selection: null };
const read = (asked: Partial<typeof nothing> | Record<string, string>) =>
  parseFragment(wishedLink({ ...nothing, ...asked }));

describe('the attributes of the map', () => {
  it('ask for the map alone where there is no question, and for the question of the data where it is empty', () => {
    expect(read({}).session.pane).toBe('map');
    expect(read({ question: '' }).session).toMatchObject({ pane: 'paths', question: { from: null, to: null } });
  });

  it('are read as links are', () => {
    const { session, issues } = read({
      question: 'from=IVIG&to=skin fibrosis&effect=raise&path=2',
      lens: 'human',
      selection: 'claim=a&b',
    });
    expect(session).toMatchObject({
      question: { from: 'IVIG', to: 'skin fibrosis', effect: 'raise' },
      path: 2,
      lens: { classes: ['human-clinical', 'human-laboratory'] },
      selection: { kind: 'claim', id: 'a' },
    });
    expect(issues).toEqual(['“b” is not known']);
  });

  it('take a whole link for a question, and a lens by its parts', () => {
    const link = printFragment(read({ question: 'from=a&to=b&path=1' }).session, { id: 'x', digest: '01234567' });
    expect(read({ question: `#${link}`, lens: 'disease=dcssc&class=animal' })).toMatchObject({
      session: { question: { from: 'a', to: 'b' }, path: 1, lens: { diseases: ['dcssc'], classes: ['animal'] } },
      edition: { id: 'x' },
      issues: [],
    });
  });

  it('say a selection so that it is read again, whatever its id', () => {
    for (const id of ['ivig', 'a&b=c', 'ü +%', '#'])
      expect(read({ selection: selectionText({ kind: 'entity', id }) ?? '' }).session.selection).toEqual({
        kind: 'entity',
        id,
      });
    expect(selectionText(null)).toBeNull();
  });
});
