import { queryOptions } from '@tanstack/react-query'
import { GlossarySchema } from '@/model/schema/glossary'
import { FIND_PATH, FindSchema } from '@/model/schema/search-index'
import { GLOSSARY_PATH } from '@/model/schema/slice'
import { fetchJson } from './fetch-json'

/** Every term that is explained, for the glossary. No page opens with it. */
export const glossaryQuery = queryOptions({
  queryKey: ['glossary'],
  queryFn: () => fetchJson(GLOSSARY_PATH, GlossarySchema),
})

/** The index of the search box. */
export const findQuery = queryOptions({
  queryKey: ['find'],
  queryFn: () => fetchJson(FIND_PATH, FindSchema),
})
