import type { Entry } from '../model/entry.ts'

/** What an entry is about, as far as its category and its words tell: families of the agencies' many categories, for finding accounts of one event and nothing else. */
export type EventKind = (typeof KINDS)[number]['kind']

/** Each kind once, in a fixed order. */
export const kindsOf = ({ category, event }: Pick<Entry, 'category' | 'event'>): EventKind[] => {
  const text = category === null ? event : `${category}: ${event}`
  return KINDS.filter(({ told }) => told.test(text)).map(({ kind }) => kind)
}

const KINDS = [
  {
    kind: 'violence or shouting',
    told: /domestic|assault|affray|shout|fight|fought|argu(?:ed|ing|ment)|pushed|struck|kicked|threaten|\bhit\b/i,
  },
  { kind: 'an injury', told: /bruis|injur|\bhurt|\bmark to|fractur|\bburn(?:s|t|ed)?\b|\bwound/i },
  {
    kind: 'a call to the police',
    told: /\b999\b|(?:rang|rung|called|call to|telephoned)(?: for)? (?:the )?police|police (?:were )?called/i,
  },
  {
    kind: 'going missing',
    told: /\bmissing (?:child|episode|person|from)|abscond|ran away|found .{0,30}pavement|looking for him/i,
  },
  { kind: 'dental care', told: /\bdent(?:al|ist)|tooth|teeth/i },
  {
    kind: 'a missed appointment',
    told: /was not brought|\bwnb\b|did not attend|\bdna\b|missed (?:appointment|yesterday)|appointment missed|not taken/i,
  },
  { kind: 'an emergency department', told: /emergency department|a ?& ?e\b|accident and emergency|hospital/i },
  { kind: 'a medical examination', told: /medical|paediatric/i },
  { kind: 'a strategy meeting', told: /strategy (?:meeting|discussion)/i },
  {
    kind: 'a child in need meeting or review',
    told: /child in need (?:meeting|review)|core group|\breview\b.*\bplan\b|today's review/i,
  },
  {
    kind: 'a child seen by the social worker',
    told: /seen alone|social worker's visit|seen by (?:the )?social worker/i,
  },
  { kind: 'a move', told: /\bmove(?:d|s)? (?:of home|from|to|today)|new address|they move/i },
  { kind: 'alcohol', told: /alcohol|drunk|drinking|smelt of drink/i },
  { kind: 'contact with a parent', told: /contact (?:with|at) |(?:seeing|sees) (?:father|dad)/i },
  { kind: 'the school gate', told: /at the gate|gate at home time/i },
  { kind: 'being collected', told: /collected by/i },
  { kind: 'an arrest', told: /\barrest/i },
  { kind: 'being absent or late', told: /attendance|absent|absence|punctual|\blate\b/i },
] as const satisfies readonly { readonly kind: string; readonly told: RegExp }[]
