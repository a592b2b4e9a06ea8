/** Why the page can load nothing more until it is opened anew; absent while it can. */
export const closedWords = (): string | undefined => document.documentElement.dataset['closed']

/** Whether the page has been closed to the network. */
export const isClosed = (): boolean => closedWords() !== undefined
