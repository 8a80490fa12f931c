parser = argparse.ArgumentParser()
parser.add_argument('--lr', default=1e-4, type=float)
parser.add_argument('--focal_alpha', default=0.25, type=float)
parser.add_argument('--focal-gamma', type=float, default=2.0)
