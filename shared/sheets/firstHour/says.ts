/**
 * What to begin a call with, by the step of the template. Our own words, from what the guidance asks to be said; a firm
 * that changed its steps has its own in the step's text. `{…}` are filled in, and are blanks where nothing is known.
 */
export interface SaidFacts {
  firm: string
  filerCode: string
  outage: string
  discovered: string
  ports: string
}

const says: Readonly<Record<string, (facts: SaidFacts) => string>> = {
  'what-is-down': () =>
    'Are others down too, or we alone? When did you see it first? Which of our machines must stay off?',
  'ring-ofo': ({ firm, filerCode, outage, ports }) =>
    `This is ${firm}, filer code ${filerCode}. A cyber incident: we have had no system since ${outage}. We ask you to confirm downtime procedures for ${ports}. Who confirms it, from when, under which reference?`,
  'ring-soc': ({ firm, filerCode, discovered, outage }) =>
    `This is ${firm}, customs broker, filer code ${filerCode}. We give notice of a cyber incident, noticed ${discovered}; outage since ${outage}. What is not known yet I will say so. Which report number is this, and who are you?`,
  'in-flight': ({ firm, filerCode }) =>
    `${firm}, filer code ${filerCode}: our system is off. Which of our entries of today and yesterday are released, held or not on file? Please read them to me by number.`,
  'first-packet': ({ firm }) =>
    `${firm}: we come on paper by downtime letter. How do you take it now, how many copies, until when are you there?`,
  'tell-cbp': ({ firm, filerCode, ports }) =>
    `This is ${firm}, filer code ${filerCode}. Our system is off by a cyber incident. Concerned: ${ports}. We file on paper as headquarters confirms. Who is our person with you, on which number?`,
  'align-words': () =>
    'We mean to tell our clients this, and nothing about the cause. May we, in these words? Who says so, and when?',
  'tell-clients': ({ firm }) =>
    `${firm}: our system is off by a cyber incident; your freight is worked on paper. What we know of yours, what waits, what we need of you. No cause, no guess.`,
  calls: () => 'We ring you every four hours on the first day. At which number, and who takes the call?',
  'breach-report': () =>
    'This call is not the report. It goes by e-mail from the clean mailbox; please acknowledge it.',
}

export const wordsToSay = (template: string | undefined, facts: SaidFacts): string =>
  template === undefined ? '' : (says[template]?.(facts) ?? '')
