'use client';

import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toast.tsx';
import { api, sentenceOf } from '../api.ts';
import { useCan } from '../session/session.tsx';

/** Makes an empty draft and opens it. */
export function useNewStory() {
  const router = useRouter();
  return useMutation({
    mutationFn: () => api.stories.create(),
    onSuccess: (story) => router.push(`/newsroom/stories/${story.id}`),
    onError: (error) => toast.refused(sentenceOf(error)),
  });
}

/** On the desk it is the main act; elsewhere the screen has its own. */
export function NewStoryButton() {
  const create = useNewStory();
  const onDesk = usePathname() === '/newsroom';
  if (!useCan('create story')) return null;
  return (
    <Button
      look={onDesk ? 'primary' : 'plain'}
      aria-label="New story"
      isPending={create.isPending}
      onPress={() => create.mutate()}
      icon={<Plus aria-hidden size={16} />}
    >
      <span className="hidden sm:inline">New story</span>
    </Button>
  );
}
