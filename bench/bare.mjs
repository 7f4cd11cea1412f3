// A child that does nothing: its memory is the floor of Node itself.
