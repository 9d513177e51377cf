/// Where things are kept, and the vault as the app uses it.
@NullMarked
package io.strongroom.app.session;

import org.jspecify.annotations.NullMarked;
