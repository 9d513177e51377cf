/// Readers of the few formats that keys and credentials come in. Each tells what others need to
/// judge a content by, and nothing for what is not in its format; none throws, none opens a file.
@NullMarked
package io.strongroom.intake.recognition.format;

import org.jspecify.annotations.NullMarked;
