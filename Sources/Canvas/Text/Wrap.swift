// Where lines break at a width. Cells are counted by the width table; clusters are never cut.

package enum Wrap {
}
