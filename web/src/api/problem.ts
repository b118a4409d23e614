import axios from 'axios';
import type { FieldError, PlaybackHeldDownload, ProblemCode, Problem as Told } from './contract';

export type { FieldError };

/** What was answered, or why nothing was. */
type Code = ProblemCode | 'aborted' | 'download-expired' | 'unreachable' | `http-${number}`;

/** RFC 9457, as the contract says it. `status` 0 means that nobody answered. */
export interface Problem extends Partial<Pick<Told, 'title' | 'detail' | 'errors'>> {
  status: number;
  /** A code that is newer than this app counts as none of these. */
  code: Code;
  /** Seconds. */
  retryAfter?: number;
  /** With `too-many-streams`. */
  devices?: StreamingDevice[];
  /** With `payment-failed`: Stripe's word. */
  reason?: string;
  /** With `payment-failed`: where the card's holder confirms it, so that it is done after all. */
  invoiceUrl?: string;
  /** With `download-limit`. */
  downloads?: PlaybackHeldDownload[];
  /** With `version-conflict`: what is there now, since when, and by whose hand. */
  version?: number;
  changedAt?: string;
  changedBy?: string;
}

export interface StreamingDevice {
  sessionId?: string;
  deviceId?: string;
  profileId?: string;
  deviceName?: string;
  title?: string;
  startedAt?: string;
}

export function toProblem(error: unknown): Problem {
  if (axios.isCancel(error)) return { status: 0, code: 'aborted' };
  if (!axios.isAxiosError(error) || !error.response) return { status: 0, code: 'unreachable' };
  const { status, data, headers } = error.response;
  const body = typeof data === 'object' && data !== null ? (data as Partial<Problem>) : {};
  const retryAfter = Number(headers?.['retry-after']);
  return { ...body, status, code: body.code ?? `http-${status}`, ...(retryAfter > 0 ? { retryAfter } : {}) };
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'status' in value && 'code' in value;
}
