/** The rules by which figures are put in the lists. */
export const AttentionRules = () => (
  <section className="question prose" id="rules">
    <h2>How the lists are made</h2>
    <ul>
      <li>
        <b>Worse or better.</b> Worse than the region or England and better than neither, or the
        other way round. Where the number of children behind a figure is published, a difference
        counts only if its 95% interval leaves the benchmark out; anything less is “similar”. Where
        it is not, the row says “difference not tested”.
      </li>
      <li>
        <b>Getting worse or improving.</b> The change since the year before, if it is more than
        chance; if not, the change over up to three years, if that is. Where chance cannot be
        tested, both must go the same way by more than rounding, and a number by at least one in a
        hundred; or the latest is less than that, and the figure is the highest or lowest of those
        three years. A figure has no clear direction where the other of the two changes goes further
        the other way. No change is measured across a break in the series, or from a figure in
        doubt.
      </li>
      <li>
        <b>About how many.</b> The gap to the benchmark that is furthest away, as a number: a rate’s
        gap times the number of children in the area, a percentage’s gap times the number that it is
        of. Nothing is said of a figure that is similar to the benchmark.
      </li>
      <li>
        <b>Order.</b> Most children (or care leavers) first. What is counted otherwise, in social
        workers, posts or days, comes after, the largest gap beside the benchmark’s own value first:
        a post cannot be set against a child.
      </li>
      <li>
        <b>Small numbers.</b> No direction is read into a figure that rests on very few: fewer than
        20 children, 10 social workers or posts, or the days that one person works in a year. If its
        difference cannot be tested either, it is not judged.
      </li>
      <li>
        <b>In doubt.</b> A return that is marked as out of line is shown as published, and listed
        apart.
      </li>
      <li>
        <b>Targets</b> stand apart from all this: green is at the target or better, amber within 5%
        of it, red further off.
      </li>
    </ul>
  </section>
)
