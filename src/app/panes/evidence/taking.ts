import { html, type TemplateResult } from 'lit';
import { tableFormats } from '../../../core/formats/table-formats.ts';
import { claimsNamed, stampNaming } from '../../../core/formats/stamp.ts';
import { stamped, type Table } from '../../../core/formats/table.ts';
import { bibliographyFormats, bibliographyOf, sentencesOf } from '../../../state/bibliography-file.ts';
import type { Session } from '../../../state/session.ts';
import { sayTaken } from '../../../state/take-away-texts.ts';
import type { Telling } from '../../../state/telling.ts';
import { say } from '../../../state/texts.ts';
import '../../../views/take-away/take-away.ts';
import type { Taken } from '../../../views/take-away/take-away.ts';
import { viewAddress } from '../../address.ts';
import { download } from '../../download.ts';
import type { WholeSet } from '../../page-parts.ts';

/** What can be taken away of a tab: a table, and the claims that it is about. */
export interface Takeable {
  readonly telling: Telling;
  readonly session: Session;
  /** Begins the name of each file. */
  readonly name: string;
  /** The table, and the claims that it shows; null where it was called off. */
  readonly table: () => ShownTable | null | Promise<ShownTable | null>;
  /** Claims whose sentences and references can be taken along; none can where the page does not hold them. */
  readonly claims?: () => readonly string[];
  /** Holds all of a data set of which the page holds a slice. */
  readonly whole?: Pick<WholeSet, 'named'> | null;
}

export interface ShownTable {
  readonly table: Table;
  readonly shows: readonly string[];
}

/** A table with the digests of its claims, so that it can be held against the data later; null where it was called off. */
async function withStamp({ table, shows }: ShownTable, { telling, session, whole }: Takeable): Promise<Table | null> {
  const { model, sha256, edition, file } = telling;
  const link = file === null ? viewAddress(session, edition) : null;
  const claims = whole ? await whole.named(shows) : claimsNamed(model, shows);
  return claims && stamped(table, stampNaming(model.dataset.head, claims, { sha256, link }));
}

/** The menu of what can be taken away, and what it does. `changed` is called when there is something to say of it. */
export function createTaking(changed: () => void): (takeable: Takeable) => TemplateResult {
  let said = '';
  const tell = (words: string): void => {
    said = words;
    changed();
  };
  async function take(takeable: Takeable, taken: Taken): Promise<void> {
    const { telling, name, table, claims, whole } = takeable;
    const file = `${telling.edition.id}-${name}`;
    if (taken.what === 'table') {
      const { extension, type, file: content } = tableFormats.row(taken.format);
      if (whole) tell(say('moment'));
      const made = await table();
      const headed = made && (await withStamp(made, takeable));
      if (!headed) return tell('');
      download(`${file}.${extension}`, type, await content(headed));
      tell(sayTaken('saved.as', { name: `${file}.${extension}` }));
    } else if (taken.what === 'bibliography') {
      const type = bibliographyFormats.row(taken.format).type;
      const { content, leftOut } = bibliographyOf(telling, claims?.() ?? [], taken.format);
      const called = `${file}-references.${taken.format}`;
      download(called, type, content);
      tell(sayTaken(leftOut > 0 ? 'saved.leftOut' : 'saved.as', { name: called, n: leftOut }));
    } else {
      await navigator.clipboard.writeText(sentencesOf(telling, claims?.() ?? [])).then(
        () => tell(sayTaken('copied')),
        () => tell(sayTaken('refused')),
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
