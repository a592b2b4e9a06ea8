/**
 * Where else workers of this page may come from than the site: its own memory. Only such a worker is bound by the
 * page’s policy.
 */
export const workers = ['blob:']
