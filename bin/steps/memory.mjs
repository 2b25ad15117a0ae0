/**
 * For glibc, whose threads else keep what pictures took: few arenas, and large blocks given back at once. Other systems do not
 * look at these.
 */
export const givesMemoryBack = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '1048576',
  MALLOC_TRIM_THRESHOLD_: '1048576',
};
