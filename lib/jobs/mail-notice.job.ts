import { mailNotice } from '../mail/mail-notice.ts';
import type { JobKind } from './runner.ts';

/** A mail server that is away for a while is tried again later, as every job is. */
export const mailNoticeJob: JobKind = async (services, { noticeId }) => {
  if (typeof noticeId === 'string') await mailNotice(services, noticeId);
};
