/** What accounts of one event are read for, beside its day and time. */
export type Topic = 'who was there' | 'injury' | 'side of the body' | 'awake' | 'seen alone'

export type Reading = {
  readonly topic: Topic
  readonly differs: 'where both sides are said' | 'where two say only one side each'
  readonly sides: readonly {
    readonly side: string
    readonly told: RegExp
    /** What stands around the words where they do not mean it. */
    readonly unless?: RegExp
  }[]
}

/** A grown-up who sleeps, and a doubt, say nothing of the children. */
const NOT_A_CHILD = /\b(?:not|whether|mother|father|mum|dad|parents?|partner|adult|he was|man)\b/i

/** The sides of each topic and the words by which they are known. Short lists of plain words: each finding is shown as a quotation, for a person to read. */
export const READINGS: readonly Reading[] = [
  {
    topic: 'who was there',
    differs: 'where both sides are said',
    sides: [
      {
        side: 'nobody else',
        told: /\b(?:no (?:other|one else|adult)|nobody else|(?:mother|father|parent|she|he) (?:was )?(?:alone|by (?:her|him)self|on (?:her|his) own) (?:downstairs|upstairs|in|at|with)|mother alone|father alone)\b/gi,
      },
      {
        side: 'somebody else',
        told: /\b(?:two men|(?:a|another|second|unknown|other) (?:man|male|woman|friend)|male present|man(?:’s|'s)? voices?|was there\b|both (?:there|present|parents at))/gi,
        unless: /\b(?:no|nobody|not|who|whether)\b/i,
      },
    ],
  },
  {
    topic: 'injury',
    differs: 'where both sides are said',
    sides: [
      {
        side: 'no injury',
        told: /\b(?:no (?:visible |apparent |obvious |sign of (?:an )?|other )?(?:injur(?:y|ies)|marks?|bruis(?:e|es|ing))|unhurt|uninjured|not (?:hurt|injured))\b/gi,
      },
      {
        side: 'an injury',
        told: /\b(?:bruis(?:e|es|ed|ing)|(?:red |bite |scratch )?marks? (?:to|on)|injur(?:y|ies|ed)|was hurt|got hurt|struck|swollen|swelling|fracture[ds]?|bleeding)\b/gi,
        unless: /\b(?:no|not|without|any|unexplained|denied)\b[^.]*$/i,
      },
    ],
  },
  {
    topic: 'side of the body',
    differs: 'where both sides are said',
    sides: [
      {
        side: 'left',
        told: /\bleft[ -](?:side|cheek|arm|upper|lower|leg|hand|eye|ear|wrist|shoulder|knee|thigh|temple)\b/gi,
      },
      {
        side: 'right',
        told: /\bright[ -](?:side|cheek|arm|upper|lower|leg|hand|eye|ear|wrist|shoulder|knee|thigh|temple)\b/gi,
      },
    ],
  },
  {
    topic: 'awake',
    differs: 'where two say only one side each',
    sides: [
      { side: 'asleep', told: /\b(?:asleep|sleeping|eyes closed)\b/gi, unless: NOT_A_CHILD },
      {
        side: 'awake',
        told: /\b(?:awake|woken|woke up|eyes shut|at (?:her|his) window|on the landing|watched from|heard it from)\b/gi,
        unless: NOT_A_CHILD,
      },
    ],
  },
  {
    topic: 'seen alone',
    differs: 'where both sides are said',
    sides: [
      {
        side: 'alone',
        told: /\b(?:(?:seen|spoken to|spoke to|talked to) (?:alone|on (?:her|his|their) own|by (?:her|him)self))\b/gi,
        unless: /\b(?:not|never|nobody|without)\b/i,
      },
      {
        side: 'not alone',
        told: /\b(?:not (?:been )?(?:seen|spoken to)(?: alone| on)?|(?:stayed|remained) (?:in the room|throughout)|(?:mother|father|parents?|partner) (?:was )?present throughout|in the presence of)\b/gi,
      },
    ],
  },
]
