import { slugOf, STATE_WORDS } from '@/model/inspection/actions'
import { ACTION_STATES, type Action } from '@/model/schema/inspection'
import { useListFilter } from '@/selection/use-list-filter'

const INSTEAD = 'all of them are shown'

/** Filters actions by the state and topic in the address; only states and topics that occur are offered. */
export function useActionFilter(actions: readonly Action[]) {
  const states = ACTION_STATES.flatMap((state) => {
    const count = actions.filter((action) => action.state === state).length
    return count === 0 ? [] : [{ id: slugOf(state), label: `${STATE_WORDS[state]} ${count}` }]
  })
  const topics = [...new Set(actions.map(({ topic }) => topic))].map((topic) => ({
    id: slugOf(topic),
    label: topic,
  }))
  const { chosen, ...filter } = useListFilter([
    { key: 'state', noun: 'state', options: states, instead: INSTEAD },
    { key: 'topic', noun: 'topic', options: topics, instead: INSTEAD },
  ])
  const [state, topic] = [chosen.get('state'), chosen.get('topic')]
  const shown = actions.filter(
    (action) =>
      (state === undefined || slugOf(action.state) === state) &&
      (topic === undefined || slugOf(action.topic) === topic),
  )
  return { ...filter, state, topic, states, topics, all: actions, shown }
}
export type ActionFilterState = ReturnType<typeof useActionFilter>
