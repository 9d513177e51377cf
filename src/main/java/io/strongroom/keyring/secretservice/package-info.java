/// The keyring of a Linux desktop: the Secret Service of freedesktop.org, which GNOME, KDE and
/// KeePassXC have, over the D-Bus of the user's session.
@NullMarked
package io.strongroom.keyring.secretservice;

import org.jspecify.annotations.NullMarked;
