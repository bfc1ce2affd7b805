"""A word-level LSTM reads scripts and plays, and writes a new one; a GPT-2 can be trained beside it on the same lines."""
