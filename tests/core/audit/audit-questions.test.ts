import { describe, expect, it } from 'vitest';
import { type AuditQuestion, auditQuestions } from '../../../src/core/audit/audit-question-list.ts';
import { countFindings, findingsOf } from '../../../src/core/audit/audit-questions.ts';
import { matrixOf } from '../../../src/core/audit/matrix.ts';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { buildModel, type Model } from '../../../src/core/model/claim-graph.ts';
import { defaultPathQuery } from '../../../src/core/queries/path-query.ts';
import { findPaths } from '../../../src/core/queries/paths.ts';
import type { Evidence, Note } from '../../../src/core/schema/shapes.ts';
import { drawnDataset, drawnModel } from '../drawn-graph.ts';

function findings(question: AuditQuestion, model: Model, ends?: readonly [string, string]) {
  const assessments = assessAll(model, 'abstracts');
  const [from, to] = ends ?? [];
  const ways =
    from === undefined || to === undefined
      ? null
      : findPaths(model, assessments, { ...defaultPathQuery, from: [from], to: [to] }).paths;
  const audited = { model, assessments, matrix: matrixOf(model, assessments), ways: ways ?? [] };
  for (const id of auditQuestions.ids) expect(countFindings(id, audited)).toBe([...findingsOf(id, audited)].length);
  return [...findingsOf(question, audited)];
}

const found = (question: AuditQuestion, drawing: string) =>
  findings(question, drawnModel(drawing)).map(({ claims, reason }) => `${claims.join(' ')}: ${reason}`);

describe('each question names the claims it finds, and why', () => {
  it('with animal evidence only; with human evidence only', () => {
    const drawing = `
      A -| X  animal {study 13}
      B -| X  animal, human-clinical
      C -| X  human-clinical {study 8}, human-laboratory {study 9}
      D -| X  animal {study 14; no-effect}
      E -o X  human-clinical {study 15}
      F -| X  animal, human-clinical {no-effect}
      G -| X  human-clinical {not-reported}, animal {study 16}`;
    // What was found without effect was measured as well; what was not reported was not.
    expect(found('animal-only', drawing)).toEqual([
      'A-|X: measured in animals alone: Study 13',
      'D-|X: measured in animals alone, without effect: Study 14',
      'G-|X: measured in animals alone: Study 16',
    ]);
    expect(found('human-only', drawing)).toEqual([
      'C-|X: measured in humans alone: Study 8 and Study 9',
      'E-oX: measured in humans alone, without effect: Study 15',
    ]);
  });

  it('resting on one study: passages are not counted, nor what only gathers studies', () => {
    expect(
      found(
        'one-study',
        `
        A -| X  animal {study 1}, animal {study 1}, human-clinical {study 2; design systematic-review}
        B -| X  animal {study 1}, animal {study 3}
        C -| X  hypothesis`,
      ),
    ).toEqual(['A-|X: measured by one study alone: Study 1']);
  });

  it('resting on one patient: only where every number is known to be one', () => {
    expect(
      found(
        'one-patient',
        `
        A -| X  human-clinical {study 1; n 1/1}
        B -| X  human-clinical {study 1; n 1/1}, human-clinical {study 2; n 1/1}
        C -| X  human-clinical {study 3}
        D -| X  animal {study 4; n 1/1}`,
      ),
    ).toEqual(['A-|X: measured in one patient alone: Study 1']);
  });

  it('stated more strongly than its evidence: the text words a proposal as a fact', () => {
    expect(found('overstated', 'A -| X  hypothesis {worded}\nB -| X  hypothesis')).toEqual([
      'A-|X: worded as a fact, but only proposed',
    ]);
  });

  it('told more than once and not alike, by one text of one study', () => {
    expect(
      found(
        'told-twice',
        `
        A -| X  human-clinical {study 1; dose 2 g/kg; n 6/7}, human-clinical {study 1; dose 2 g/kg in total; n 7/7}
        B -| X  human-clinical {study 1; dose 1 g}, human-clinical {study 2; dose 2 g}
        C -| X  human-clinical {study 1; dose 1 g}, human-clinical {study 1}
        D -| X  human-clinical {study 1; arm early}, human-clinical {study 1; arm with lung disease}
        E -| X  human-clinical {study 1; not-reported}, human-clinical {study 1}
        F -[treats]-> X  assertion {regulator; disease CLL}, assertion {regulator; disease HIV}
        F: treatment
        X: disease`,
      ),
    ).toEqual([
      'A-|X: Study 1, told more than once and not alike: with the finding: “6” and “7”; dose: “2 g/kg” and “2 g/kg in total”',
    ]);
  });

  it('the source disagrees with itself: directions that differ in one text', () => {
    expect(
      found(
        'disagreement',
        `
        IVIG -| MMP   assertion
        IVIG -> MMP   human-laboratory
        IVIG -| TGFB  animal
        IVIG : treatment`,
      ),
    ).toEqual(['IVIG-|MMP IVIG->MMP: the same text also says: It is claimed: IVIG->MMP.']);
  });

  it('evidence from another disease, in all or in part', () => {
    const drawing = `
      A -| X  human-clinical {disease myositis}
      B -| X  human-clinical {disease SSc}, human-clinical {disease myositis}
      C -| X  human-clinical {disease SSc}
      D -| X  hypothesis {disease myositis}
      E -| X  hypothesis {disease myositis}, human-clinical {disease SSc}
      F -| X  assertion {disease myositis}
      focus: SSc`;
    expect(found('other-disease', drawing)).toEqual([
      'A-|X: measured in myositis',
      'B-|X: measured in myositis as well',
      'D-|X: proposed for myositis',
    ]);
  });

  it('confounded by another treatment: a passage that is silent on it tells of the same patients', () => {
    const drawing = `
      A -| X  human-clinical {study 1; with prednisone}, human-clinical {study 1}
      B -| X  human-clinical {study 1; with prednisone}, human-clinical {study 2}`;
    expect(found('co-treatment', drawing)).toEqual([
      'A-|X: given together with prednisone in all that was measured',
      'B-|X: given together with prednisone in Study 1, not in all that was measured',
    ]);
  });

  it('possibly the same patients in two reports', () => {
    const drawing = `
      A -| X  human-clinical {study 1}, human-clinical {study 2}, human-clinical {study 3}
      B -| X  human-clinical {study 1}
      A -[evaluated-on]-> Y  human-clinical {study 1; not-reported}, human-clinical {study 2; not-reported}
      A -> Z  human-clinical {study 1}, hypothesis {study 2}
      Y: measure
      study 2 ~ 1`;
    const words = 'Study 1 and Study 2 may report on the same patients';
    // Those that were examined, and whose result nobody reports, are patients too; a proposal has none.
    expect(found('shared-patients', drawing)).toEqual([`A-|X: ${words}`, `A-[evaluated-on]->Y: ${words}`]);
  });

  it('proposed mechanisms with no measured step: ways as a whole, and steps that lie on none', () => {
    const model = drawnModel(`
      IVIG -| C    hypothesis
      C    -> FIB  hypothesis
      IVIG -| T    animal
      T    -> FIB  hypothesis
      IVIG -| TOX  assertion
      IVIG : treatment`);
    expect(findings('unmeasured', model, ['IVIG', 'FIB']).map(({ claims, reason }) => [...claims, reason])).toEqual([
      ['IVIG-|C', 'C->FIB', 'no step of this way was measured in a study told here: IVIG → C → FIB'],
      ['IVIG-|TOX', 'proposed or stated, and no study told here measured it'],
    ]);
  });

  it('without any reference: a named study, a regulator and nobody are told apart', () => {
    const dataset = drawnDataset(`
      A -| X  assertion
      B -| X  human-clinical {study 1}
      C -[treats]-> D  assertion {regulator}
      D : disease
      COL ≙ FIB`);
    const uncited = dataset.claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.map(
        (piece) => Object.fromEntries(Object.entries(piece).filter(([key]) => key !== 'cited')) as unknown as Evidence,
      ),
    }));
    const bare = buildModel({ ...dataset, claims: uncited });
    expect(findings('uncited', bare).map(({ claims, reason }) => `${claims.join()}: ${reason}`)).toEqual([
      'A-|X: no reference is given for it',
      'B-|X: a study is named, but no reference is given: Study 1',
      'C-[treats]->D: a regulator’s decision without a document',
    ]);
    expect(findings('uncited', buildModel(dataset))).toEqual([]);
  });
});

it('remarks of a curator are findings with all their claims, as far as these are listed', () => {
  const dataset = drawnDataset('A -| X  animal\nB -| X  animal {later}');
  const note = (kind: Note['kind']): Note => ({ id: kind, kind, text: `A remark: ${kind}.`, claims: ['A-|X', 'B-|X'] });
  const model = buildModel({ ...dataset, notes: [note('overstatement'), note('disagreement'), note('wording')] });
  for (const [question, kind] of [
    ['overstated', 'overstatement'],
    ['disagreement', 'disagreement'],
  ] as const)
    expect(findings(question, model)).toEqual([{ claims: ['A-|X'], evidence: [], reason: `A remark: ${kind}.` }]);
});

it('says nothing of what is not listed', () => {
  const model = drawnModel('A -| X  animal {later}');
  for (const { id } of auditQuestions.rows) expect(findings(id, model)).toEqual([]);
});
