import type { Sourced } from './fact'

/** Exercises: what the person who leads reads out, and when. Nothing in them names a real firm or a real number. */
export const drillScriptsSource: Sourced = {
  source:
    'Own scripts, after CBP, Cyber Incident Guidance for Customs Brokers (April 2023), which asks for plans to be practised',
  checkedOn: '2026-11-24',
  confidence: 'sure',
}

export interface DrillInject {
  /** minutes after the beginning */
  atMinutes: number
  /** read out, or shown */
  text: string
  /** what a good answer has; shown after the answer is keyed */
  lookFor: string
}

export interface DrillScript {
  /** a stored word: for ever */
  id: string
  title: string
  about: string
  injects: readonly DrillInject[]
}

export const drillScripts: readonly DrillScript[] = [
  {
    id: 'laredo',
    title: 'Laredo 02:00',
    about: 'One person, one truck at the bridge, the office dark. To the first packet, alone. Some 40 minutes.',
    injects: [
      {
        atMinutes: 0,
        text: 'It is 02:05. No screen of the main system answers, the telephone exchange is dead. A dispatcher calls your own telephone: the driver of a furniture load stands at the bridge with the papers.',
        lookFor:
          'Declared, with the time. The first calls of the plan begun, port first. An entry opened with a number of this laptop.',
      },
      {
        atMinutes: 8,
        text: 'The driver reads the bill number, the plates and the piece count over a bad line. He does not know his own date of birth in the order you ask for it, and hangs up.',
        lookFor: 'The packet is not held up: the missing box prints as a blank for ink, and the cover lists it.',
      },
      {
        atMinutes: 15,
        text: 'The cargo supervisor asks: “Who allowed this, and since when are you down?”',
        lookFor:
          'Hour of the outage and state of the authorisation as they are: requested at …, or granted with its reference. Never nothing, never a guess.',
      },
      {
        atMinutes: 22,
        text: 'The printer takes two sheets at once and tears the second page of the letter.',
        lookFor:
          'Reprinted from the kept bytes, or printed as a new revision that says what it replaces; the torn sheet kept.',
      },
      {
        atMinutes: 30,
        text: 'At the counter the officer strikes the quantity and writes another one in ink, stamps the 3461 and hands it back.',
        lookFor:
          'Presented and released recorded with the stamp as evidence; the officer’s ink keyed afterwards as an amendment.',
      },
    ],
  },
  {
    id: 'thirtyInFlight',
    title: 'Thirty in flight',
    about:
      'The cut falls in the middle of a shift with entries sent and unanswered. Nothing may be filed twice. Some 60 minutes.',
    injects: [
      {
        atMinutes: 0,
        text: 'The main system stopped at the end of the evening shift. Thirty entries were under way; eleven of them had been sent and had no answer.',
        lookFor: 'The in-flight list taken out, its age read aloud, and printed.',
      },
      {
        atMinutes: 10,
        text: 'A client asks for a new entry for a container that stands on the list as sent.',
        lookFor:
          'No second number: the original is kept unless CBP says that it is not on file. The status request goes out first.',
      },
      {
        atMinutes: 20,
        text: 'The port answers by telephone for five of the eleven: three accepted, one released, one not on file.',
        lookFor: 'Each answer recorded with who said it and when; only the one not on file is keyed on paper.',
      },
      {
        atMinutes: 35,
        text: 'The list is fourteen hours old. A colleague remembers two more entries that were sent after it was made.',
        lookFor: 'Added by hand with what is known, marked as remembered; asked for at the port like the others.',
      },
      {
        atMinutes: 50,
        text: 'The shift changes. The next person has not seen any of it.',
        lookFor: 'The list printed again with its states, signed over, and the open questions named.',
      },
    ],
  },
  {
    id: 'laptopStolen',
    title: 'Laptop stolen',
    about: 'The laptop, its bag and one day’s paper are gone from a car. Some 45 minutes.',
    injects: [
      {
        atMinutes: 0,
        text: 'At 11:20 the laptop’s bag is gone from the car. In it: the laptop, locked, and a folder with yesterday’s packets. The stick was in the office.',
        lookFor:
          'Who is told first is in the plan; the time of the discovery is written down, not the time of the theft alone.',
      },
      {
        atMinutes: 8,
        text: '“Whose data was on it?”',
        lookFor:
          'Clients of the kit and of the entries on it, from the second mirror or another laptop; the paper in the folder counted too.',
      },
      {
        atMinutes: 18,
        text: 'A second laptop is there, and the stick with the mirror.',
        lookFor:
          'The desk restored as a new laptop; the old block in quarantine; nothing drawn from it before the paper was compared.',
      },
      {
        atMinutes: 30,
        text: 'A driver holds an envelope with a number that the restored desk does not know.',
        lookFor:
          'The number recorded as found on paper; its entry keyed from the paper; the block goes on after the highest.',
      },
      {
        atMinutes: 40,
        text: 'The passphrase was on a note in the bag.',
        lookFor:
          'The data key is rotated and every passphrase changed; it is said that the stolen copy still opens with the old one.',
      },
    ],
  },
]

export const drillScript = (id: string | undefined): DrillScript | undefined =>
  drillScripts.find((script) => script.id === id)
