/// The grammar of `.env` files, as `docs/env-files.md` tells it to readers: which lines give a
/// secret, which give none and why. It reads each character a fixed number of times, throws for no
/// text and changes nothing that it does not tell.
@NullMarked
package io.strongroom.domain.envfile;

import org.jspecify.annotations.NullMarked;
