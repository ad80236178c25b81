import { html, type TemplateResult } from 'lit';
import { citables } from '../state/citable.ts';
import type { Slice } from '../state/derive.ts';
import type { Session } from '../state/session.ts';
import type { Edition } from '../state/url.ts';
import '../views/cite-as/cite-as.ts';
import { viewAddress } from './address.ts';

/** What of a view can be cited, and how. */
export const citeAs = (slice: Slice, session: Session, edition: Edition): TemplateResult =>
  html`<edgewise-cite-as .things=${citables(slice, session, (of) => viewAddress(of, edition))}></edgewise-cite-as>`;
