import { toast } from '#components/ui/toast.tsx';
import { ApiError, api, sentenceOf } from '../api.ts';

/** Ends the session and leaves; a full load, so that nothing of the person stays in the tab. */
export async function signOut(): Promise<void> {
  try {
    await api.session.signOut();
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) {
      toast.refused(sentenceOf(error));
      return;
    }
  }
  location.assign('/newsroom/sign-in');
}
