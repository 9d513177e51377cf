/// Which servers prove who they are: those that the platform's authorities vouch for, and those of
/// one more authority, such as a company's, where an account names it. Nothing here trusts without
/// asking.
@NullMarked
package io.strongroom.api.trust;

import org.jspecify.annotations.NullMarked;
