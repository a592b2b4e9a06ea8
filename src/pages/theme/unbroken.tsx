/** A range ("2018-19", "16-17"), an amount below zero and one in millions, which a browser would break in two. */
const WHOLE = /(\d+[-–]\d+|−?£[\d,.]+ million|−[£\d][\d,.]*)/

/** A title in which no year and no figure is broken in two. */
export const Unbroken = ({ text }: { text: string }) =>
  text.split(WHOLE).map((part, at) =>
    at % 2 === 1 ? (
      <span key={part} className="unbroken">
        {part}
      </span>
    ) : (
      part
    ),
  )
