"""Pictures and captions: split, fan out, join, train, predict; how Pachyderm's datums become steps of KFP."""
