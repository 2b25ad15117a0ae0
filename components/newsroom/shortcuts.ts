'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';

const kept = 'slugline-single-keys';
const watchers = new Set<() => void>();

/** Single-key shortcuts can be switched off (WCAG 2.1.4); the choice stays on this computer. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(watch, areOn, () => true);
  return [
    on,
    (next) => {
      try {
        localStorage.setItem(kept, next ? 'on' : 'off');
      } catch {
        // Storage is blocked: the keys stay as they are.
      }
      for (const watcher of watchers) watcher();
    },
  ];
}

/** Runs on one key without modifiers, while nobody types and no dialog or menu is open. */
export function useShortcut(key: string | readonly string[], act: (event: KeyboardEvent) => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const wanted = typeof key === 'string' ? key : key.join(' ');
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!wanted.split(' ').includes(event.key) || isTyping(event.target) || somethingIsOpen()) return;
      if (event.key.length === 1 && !areOn()) return;
      event.preventDefault();
      latest.current(event);
    };
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, [wanted]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'));
const somethingIsOpen = () =>
  document.querySelector('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]') !== null;

function areOn(): boolean {
  try {
    return localStorage.getItem(kept) !== 'off';
  } catch {
    return true;
  }
}
function watch(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}
