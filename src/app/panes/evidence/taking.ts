import { html, type TemplateResult } from 'lit';
import { tableFormats } from '../../../core/formats/table-formats.ts';
import { stampOf } from '../../../core/formats/stamp.ts';
import { stamped, type Table } from '../../../core/formats/table.ts';
import { bibliographyFormats, bibliographyOf, sentencesOf } from '../../../state/bibliography-file.ts';
import type { Session } from '../../../state/session.ts';
import { sayTaken } from '../../../state/take-away-texts.ts';
import type { Telling } from '../../../state/telling.ts';
import '../../../views/take-away/take-away.ts';
import type { Taken } from '../../../views/take-away/take-away.ts';
import { viewAddress } from '../../address.ts';
import { download } from '../../download.ts';

/** What can be taken away of a tab: a table, and the claims that it is about. */
export interface Takeable {
  readonly telling: Telling;
  readonly session: Session;
  /** Begins the name of each file. */
  readonly name: string;
  /** Null where it was called off. */
  readonly table: () => Table | null | Promise<Table | null>;
  /** Claims whose sentences and references can be taken along, and which a table is stamped with; none can where the page does not hold them. */
  readonly claims?: () => readonly string[];
}

/** A table with the digests of its claims, so that it can be held against the data later. */
function withStamp(table: Table, { telling, session, claims }: Takeable): Table {
  if (!claims) return table;
  const { model, sha256, edition, file } = telling;
  const link = file === null ? viewAddress(session, edition) : null;
  return stamped(table, stampOf(model, claims(), { sha256, link }));
}

/** The menu of what can be taken away, and what it does. `changed` is called when there is something to say of it. */
export function createTaking(changed: () => void): (takeable: Takeable) => TemplateResult {
  let said = '';
  const say = (words: string): void => {
    said = words;
    changed();
  };
  async function take(takeable: Takeable, taken: Taken): Promise<void> {
    const { telling, name, table, claims } = takeable;
    const file = `${telling.edition.id}-${name}`;
    if (taken.what === 'table') {
      const { extension, type, file: content } = tableFormats.row(taken.format);
      const made = await table();
      if (!made) return;
      download(`${file}.${extension}`, type, await content(withStamp(made, takeable)));
      say(sayTaken('saved.as', { name: `${file}.${extension}` }));
    } else if (taken.what === 'bibliography') {
      const type = bibliographyFormats.row(taken.format).type;
      const { content, leftOut } = bibliographyOf(telling, claims?.() ?? [], taken.format);
      const called = `${file}-references.${taken.format}`;
      download(called, type, content);
      say(sayTaken(leftOut > 0 ? 'saved.leftOut' : 'saved.as', { name: called, n: leftOut }));
    } else {
      await navigator.clipboard.writeText(sentencesOf(telling, claims?.() ?? [])).then(
        () => say(sayTaken('copied')),
        () => say(sayTaken('refused')),
      );
    }
  }
  return (takeable) => {
    const taking = (event: CustomEvent<Taken>): void => void take(takeable, event.detail);
    return html`<edgewise-take-away
      slot="take"
      ?sentences=${takeable.claims !== undefined}
      ?bibliography=${takeable.claims !== undefined}
      .said=${said}
      @edgewise-take=${taking}
    ></edgewise-take-away>`;
  };
}
