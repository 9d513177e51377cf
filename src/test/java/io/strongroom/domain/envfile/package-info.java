/// The grammar of `.env` files: rule by rule, by properties, against the recorded answers of
/// another reader, and the page that tells it to people.
@NullMarked
package io.strongroom.domain.envfile;

import org.jspecify.annotations.NullMarked;
