import { resultCode, resultOf, type Exercise } from '../../../shared/domain/exercise'
import { shownCode } from '../../../shared/domain/shortCode'
import type { ReportBlock } from '../../../shared/sheets/report'
import type { ReportBody } from '../../paper/useReport'
import { dayWords, momentWords } from '../../words/times'

/** *8 minutes 30 seconds*, from whole seconds. */
export function secondsWords(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined) return 'none'
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  if (minutes === 0) return `${rest} s`
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`
}

/** What happened, in order, with the figures that are carried to the real desk and their code. */
export function exerciseReport(exercise: Exercise): ReportBody {
  const result = resultOf(exercise)
  const title = exercise.script?.title ?? 'Exercise'
  const figures: ReportBlock[] =
    result === undefined
      ? []
      : [
          {
            is: 'heading',
            text: 'Figures',
            aside: 'Key these on the real desk: Prepare, Exercises, Carry a result over.',
          },
          {
            is: 'table',
            head: ['Script', 'Day', 'Minutes', 'First packet, seconds', 'Injects given', 'Answered', 'Led by'],
            parts: [16, 12, 9, 18, 13, 11, 21],
            rows: [
              [
                title,
                dayWords(result.day),
                String(result.minutes),
                result.firstPacketSeconds === null ? 'none' : String(result.firstPacketSeconds),
                String(result.given),
                String(result.answered),
                result.lead,
              ],
            ],
          },
          { is: 'code', caption: 'CODE OF THESE FIGURES', text: shownCode(resultCode(result)) },
        ]
  return {
    title: `Report of an exercise: ${title}`,
    under: `Begun ${momentWords(exercise.fields.beganAt ?? '')}${exercise.fields.endedAt === undefined ? ', not ended' : `, ended ${momentWords(exercise.fields.endedAt)}`}. Nothing in it was real.`,
    blocks: [
      ...figures,
      { is: 'heading', text: 'Injects and answers' },
      {
        is: 'table',
        head: ['Given', 'Inject', 'Answered', 'Answer', 'A good answer has'],
        parts: [9, 29, 9, 27, 26],
        rows: exercise.given.map(({ nth, fields }) => [
          (fields.givenAt ?? '').slice(11, 16),
          fields.text ?? '',
          (fields.answeredAt ?? '').slice(11, 16) || 'not answered',
          fields.answer ?? '',
          exercise.script?.injects[nth]?.lookFor ?? '',
        ]),
      },
      { is: 'heading', text: 'What is changed because of it' },
      { is: 'blanks', captions: ['What', 'Who', 'Until'] },
      { is: 'blanks', captions: ['What', 'Who', 'Until'] },
      { is: 'blanks', captions: ['What', 'Who', 'Until'] },
    ],
  }
}
