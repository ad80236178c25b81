import { html, type TemplateResult } from 'lit';
import type { StepClass } from '../core/schema/evidence-classes.ts';
import { classMark } from '../state/class-marks.ts';

type ClassId = StepClass | 'unclassified';

/** The letter of a class with its words beside it. */
export function classBadge(id: ClassId): TemplateResult {
  const { tag, label } = classMark(id);
  return html`<span class="badge ${id}"
    ><span class="tag" aria-hidden="true">${tag}</span><edgewise-term .term=${id}>${label}</edgewise-term></span
  >`;
}

/** The letter alone, with its words for those who do not see it. */
export function classTag(id: ClassId): TemplateResult {
  const { tag, label } = classMark(id);
  return html`<span class="badge ${id}" title=${label}
    ><span class="tag" aria-hidden="true">${tag}</span><span class="unseen">${label}</span></span
  >`;
}
