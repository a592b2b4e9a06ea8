interface Connection {
  saveData?: boolean
}

/** Whether the reader has asked to save data, where the browser says so. */
export const savesData = (): boolean => {
  const connection: Connection | undefined = Reflect.get(navigator, 'connection')
  return connection?.saveData === true
}
