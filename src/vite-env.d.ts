interface ImportMetaEnv {
  /** Where the data files of a build are, from its base: named by their content. */
  readonly VITE_DATA_FOLDER?: string
  /** The kept version that has the figures of the build, where there is one. */
  readonly VITE_KEPT_VERSION?: string
  /** The day of the build, ISO: what a finished page reckons ages by. */
  readonly VITE_BUILD_DAY?: string
  /** The council’s strong colour on white, where the settings give one. */
  readonly VITE_OWN_COLOUR?: string
}
