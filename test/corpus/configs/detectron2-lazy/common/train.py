train = dict(
    init_checkpoint="",
    max_iter=90000,
)
