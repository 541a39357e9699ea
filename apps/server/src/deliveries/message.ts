import type { IsoDate, Snapshot } from '@zielbaum/model';

/** What goes from one tenant to another. */
export type Message =
  | { kind: 'invitation'; payload: { invitationId: string; name: string } }
  | { kind: 'acceptance'; payload: { invitationId: string } }
  /** Of a membership or an invitation, by either side. */
  | { kind: 'ending'; payload: { invitationId: string } }
  | { kind: 'snapshot'; payload: { objectiveId: string; day: IsoDate; snapshot: Snapshot } }
  | { kind: 'withdrawal'; payload: { objectiveId: string } };

/** A message and the tenant it is meant for. */
export type Delivery = Message & { recipientId: string };
