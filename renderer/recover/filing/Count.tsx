import { Tag } from '../../ui/Tag'

/** How many, in the corner of a card; none is good. */
export const Count = ({ of, tone }: { of: number; tone: 'stop' | 'later' }) =>
  of === 0 ? <Tag tone="good">none</Tag> : <Tag tone={tone}>{of}</Tag>
