export function PacketScreen({ entryId }: { entryId: string }) {
  return <p>{entryId}</p>
}
