/** Writes an access bundle as one page for people: it needs no other file, runs no script and calls nobody. */

import type { AccessBundle } from './access-bundle.ts';

/** What a section shows of each entry: words for the citizen, and the value. */
type Line = readonly [label: string, value: Value];
type Value = string | boolean | null | readonly string[];

const STYLE =
  'body{font:1rem/1.5 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}h2{margin-top:2.5rem}' +
  'dl{display:grid;grid-template-columns:12rem 1fr;gap:.25rem 1rem;padding:.75rem 0;border-top:1px solid #b1b4b6;margin:0}' +
  'dt{font-weight:bold}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}';

export function bundlePage(bundle: AccessBundle): string {
  const { person, request, madeAt } = bundle;
  const title = 'What the partnership holds about you';
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    // Whatever an agency has written, a browser does not act on it.
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    `<p>Put together on ${text(madeAt.slice(0, 10))} for your request of ${text(request.receivedOn)}.</p>`,
    section('You', [
      [
        ['Name', person.name],
        ['Born', person.birthDate],
        ['Home', person.home],
        ['Language', person.language],
        ['Interpreter', person.interpreterRequired],
        ['Adjustments', person.adjustments],
      ],
    ]),
    ...sections(bundle),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function sections(bundle: AccessBundle): readonly string[] {
  return [
    section(
      'What each agency answers',
      bundle.answers.map((part) => [
        ['Agency', part.agency],
        ['State', part.state],
        ['Answered on', part.answeredOn],
        ['Answer', part.answer],
      ]),
    ),
    section(
      'Records that are joined in the index',
      bundle.joinedRecords.map((link) => [
        ['Agency', link.agency],
        ['Body', link.body],
        ['Why', link.basis],
        ['Since', link.linkedAt],
      ]),
    ),
    section(
      'What you have agreed to',
      bundle.consents.map((consent) => [
        ['State', consent.status],
        ['Agencies', consent.agencies],
        ['What for', consent.purposes],
        ['Data', consent.dataClasses],
        ['Given by', consent.givenBy],
        ['How', consent.capturedHow],
        ['In these words', consent.statement],
        ['From', consent.from],
        ['Until', consent.until],
        ['Withdrawn', consent.withdrawnAt],
      ]),
    ),
    section(
      'Family and others who matter',
      bundle.relationships.map((role) => [['Who', role]]),
    ),
    section(
      'Shared plans',
      bundle.plans.map((plan) => [
        ['Plan', plan.title],
        ['State', plan.status],
        ['What matters to you', plan.whatMattersToMe],
      ]),
    ),
    section(
      'What you told once for all',
      bundle.lifeEvents.map((event) => [
        ['What', event.kind],
        ['Reference', event.reference],
        ['When', event.recordedAt],
      ]),
    ),
    section('Your contacts with us', bundle.contacts.map(contactLines)),
    section(
      'When somebody broke the glass',
      bundle.glassBroken.map((glass) => [
        ['Who', `${glass.role}, ${glass.agency}`],
        ['What for', glass.purpose],
        ['Data', glass.dataClasses],
        ['From', glass.from],
        ['Until', glass.until],
      ]),
    ),
    section(
      'Your requests',
      bundle.requests.map((request) => [
        ['What', request.kind],
        ['Received', request.receivedOn],
        ['In your words', request.detail],
      ]),
    ),
    bundle.whoHasLooked === null
      ? section('Who has looked', [], 'This is answered apart from this bundle.')
      : section(
          'Who has looked',
          bundle.whoHasLooked.map((look) => [
            ['When', look.at],
            ['Who', `${look.role}, ${look.agency}`],
            ['What for', look.purpose],
            ['Data', look.dataClasses],
          ]),
        ),
  ];
}

function contactLines(contact: AccessBundle['contacts'][number]): readonly Line[] {
  return [
    ['With', `${contact.role}, ${contact.agency}`],
    ['How', contact.channel],
    ['Asked', contact.asked],
    ['From', contact.from],
    ['Until', contact.until],
  ];
}

function section(title: string, entries: readonly (readonly Line[])[], none = 'Nothing is held.'): string {
  const lists = entries.map((lines) => `<dl>${lines.map(line).join('')}</dl>`);
  return [`<h2>${text(title)}</h2>`, ...(lists.length === 0 ? [`<p>${text(none)}</p>`] : lists)].join('\n');
}

function line([label, value]: Line): string {
  return `<dt>${text(label)}</dt><dd>${text(wordsFor(value))}</dd>`;
}

function wordsFor(value: Value): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return value.length === 0 ? '–' : value.join(', ');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function text(raw: string): string {
  return raw.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
