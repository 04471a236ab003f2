/** TCP and UDP. */
@NullMarked
package dev.pollen.net;

import org.jspecify.annotations.NullMarked;
