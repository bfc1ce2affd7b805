window.YTD.note_tweet.part0 = [
  {
    "noteTweet" : {
      "noteTweetId" : "1668988054474801153",
      "updatedAt" : "2023-06-14T14:25:35.000Z",
      "lifecycle" : {
        "value" : "0",
        "name" : "Persistent",
        "originalName" : "Persistent",
        "annotations" : { }
      },
      "createdAt" : "2023-06-14T14:25:35.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "People ask how the shop got its name and I usually say “the sign was cheap”, but here's the long version. My grandmother had a stall on this same spot, selling rope ends and tin mugs. She wrote the day's high water on a slate and hung it on the door, and next to it she hung a wheel off my grandfather's bicycle, because it was the only round thing she had and she thought that a shop ought to have something round. When I took the place on, the slate was gone but the nail was still there, and the wheel was in the roof with a nest in it. I trued the wheel, left the nest, and bought a slate. So: spoke, and tide. The wheel's still not quite true. I've never had the heart to finish it. It's the one job in here with no ticket on it.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "1831019455268098050",
      "updatedAt" : "2024-09-03T17:20:31.000Z",
      "lifecycle" : {
        "value" : "0",
        "name" : "Persistent",
        "originalName" : "Persistent",
        "annotations" : { }
      },
      "createdAt" : "2024-09-03T17:20:31.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "Seven ways to lose a marrow contest, by someone who has done them all.\n\n1. Let a hedgehog have the first bite.\n2. Use the cat for scale.\n3. Miss by a stalk.\n4. Miss by half a stalk.\n5. Draw, and lose the cup on the toss of a coin.\n6. Be beaten by yourself.\n7. I've not done seven yet. I'm told there's a primary school with a pumpkin.\n\nAnd one way to win: grow it next to somebody.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "1704189185563619331",
      "updatedAt" : "2023-09-19T17:42:18.000Z",
      "lifecycle" : {
        "value" : "0",
        "name" : "Persistent",
        "originalName" : "Persistent",
        "annotations" : { }
      },
      "createdAt" : "2023-09-19T17:42:18.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "I want to write this down while I remember. Tonight at the wheel class Mr. Pell finished his first wheel, and he held it up to the light and looked at it for a bit, and he said that his wife used to ride a black roadster with a basket, every day, up to the walnut tree and down to the ferry, and that it's been in the garage for eleven years with a flat front tyre. He'd built the wheel to fit it. He hadn't said a word, he'd just measured it at home and written the number on his wrist. Nobody in the room said anything. Then the nurse put the kettle on, and Tomas got down a tyre, the good kind, with the cream walls, and we all pretended to look for a tube.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "1796159853477384193",
      "updatedAt" : "2024-05-30T12:40:54.000Z",
      "lifecycle" : {
        "value" : "0",
        "name" : "Persistent",
        "originalName" : "Persistent",
        "annotations" : { }
      },
      "createdAt" : "2024-05-30T12:40:54.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "What it's like inside a harbour clock: dark, and then not dark, because somebody's cut a little window in the back of the face the size of a playing card, and if you put your eye to it you get the whole of Pellhaven the wrong way round. There's a bench up there, just a plank. There's a mug hook. Sixty years of dust and a mug hook! Tomas found the mug. It was behind the weight, and it had a ring of something brown in the bottom that I'm going to say was tea and he's going to say was oil. We washed it out and filled it from the flask and had half each. And then I fitted the piece out of the biscuit tin with Harold's spanner, and it went in like a key going home.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "1756669621103476739",
      "updatedAt" : "2024-02-11T13:20:49.000Z",
      "lifecycle" : {
        "value" : "0",
        "name" : "Persistent",
        "originalName" : "Persistent",
        "annotations" : { }
      },
      "createdAt" : "2024-02-11T13:20:49.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "The full order of events on the day of the bronze cone, for the record. 9.15, the lorry arrives. 9.20, the lorry goes round the roundabout. 9.25, the lorry's still going round the roundabout. 9.40, Dorothy shows him how to get off it, over the top. 10.00, brass band. 10.05, rain. 10.06, brass band in the café. 10.30, Councillor Brigg begins. 10.50, Councillor Brigg is still going. 10.51, a goose. 10.52, sheet comes off, not by hand. 10.53, nobody says a word, and then Mrs. Quill, from her chair, says “Well, isn't he smart,” and everybody claps, and I've got something in both my eyes. 11.00, cake.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "1850799559712006149",
      "updatedAt" : "2024-10-28T07:19:35.000Z",
      "lifecycle" : {
        "value" : "0",
        "name" : "Persistent",
        "originalName" : "Persistent",
        "annotations" : { }
      },
      "createdAt" : "2024-10-28T07:19:35.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "To everyone who came out with a torch last night: I don't know how to say it, so I'll say it like an invoice. To one street, shouting, four hours. To one vicar, up a ladder. To one ferry, lamp lit, when it should've been in bed. To one choir, calling “Gasket” in parts. To one café, open till three, nothing charged. To one gull, for pointing. Labour: a great deal. Parts: one tin of sardines. Total: I can't pay it. I'll be mending your bicycles for the rest of my life & we still won't be square, and I'm glad about that. I wouldn't want to be square with a place like this.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "1675491487784546305",
      "updatedAt" : "2023-07-02T13:07:54.000Z",
      "lifecycle" : {
        "value" : "0",
        "name" : "Persistent",
        "originalName" : "Persistent",
        "annotations" : { }
      },
      "createdAt" : "2023-07-02T13:07:54.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "How to tell what your bike's trying to say, as taught to Tomas, Ned, and anyone else who stands still for long enough.\n\nA click once a turn: pedal, or something near a pedal.\nA click now and then: spoke, or something near a spoke.\nA squeak in the wet: chain.\nA squeak in the dry: chain, and shame.\nA rattle: mudguard. It's always the mudguard.\nA clunk when you stand up: sit down & come and see me.\nA hum: that's you. You're happy. Carry on.\nNo noise at all: either it's perfect or you've left it at home.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "1728459255844208643",
      "updatedAt" : "2023-11-25T17:02:54.000Z",
      "lifecycle" : {
        "value" : "0",
        "name" : "Persistent",
        "originalName" : "Persistent",
        "annotations" : { }
      },
      "createdAt" : "2023-11-25T17:02:54.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "A short history of Gasket's eye, since the school asked. No one knows. She turned up with one. I've heard it was a hook, a rat, a rose bush, a seagull, a rocket on bonfire night and, from Small Ned, “a duel”. I've asked her straight out. She looked at me with the one she's got, and I'll be honest, it was like being looked at by a headmistress through a keyhole. What I do know is this: she judges a jump better than any cat with two, she's never once been late for a sardine, and when somebody comes into the shop who's having a bad time she goes and sits on their foot. I don't think that she's missing anything at all.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "1983979164085342213",
      "updatedAt" : "2025-10-30T19:27:47.000Z",
      "lifecycle" : {
        "value" : "0",
        "name" : "Persistent",
        "originalName" : "Persistent",
        "annotations" : { }
      },
      "createdAt" : "2025-10-30T19:27:47.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "Notes for whoever minds the shop after us. The third drawer sticks, lift it. The blue pump lies by five. Never trust the ladder on a Friday. If the tide's over five metres, move the good bikes up, then the piano stool, then yourself. Mrs. Quill takes two sugars and says one. If a child wants it more orange, it can be more orange. If a grown man cries, there's a clean rag in the left-hand box, and you don't say anything, you just ask him what gear he was in. Charge properly for labour and never for listening. There's a nail by the door for a slate. Leave the paw print where it is. And when they say that it just makes a noise, put down what you're doing. It's never just a noise.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "1873338802032287745",
      "updatedAt" : "2024-12-29T12:02:30.000Z",
      "lifecycle" : {
        "value" : "0",
        "name" : "Persistent",
        "originalName" : "Persistent",
        "annotations" : { }
      },
      "createdAt" : "2024-12-29T12:02:30.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "We got as far as 2014 in the shoebox last night. There's one from a town with a long foreign name where Inge had to tune a piano on a stage while they built the set around her, and by the time she'd finished there wasn't a door. There's one that only says “Soup here is green.” There's one with my own address written wrong, that had been to Pell Haven, Pall Heaven, and Hill Raven, and every post office had added a stamp and a small rude note. And there's one that I'd forgotten. It's from the winter I nearly shut. It says, “Don't. I've told everyone on this side of the sea that my sister has a shop.” I must have read it at the time. I must've put it in the box and gone down & opened up.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "1899806860070244352",
      "updatedAt" : "2025-03-12T12:57:06.000Z",
      "lifecycle" : {
        "value" : "0",
        "name" : "Persistent",
        "originalName" : "Persistent",
        "annotations" : { }
      },
      "createdAt" : "2025-03-12T12:57:06.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "The 7:40, a defence. It's been late for every funeral, so nobody's had to rush. It waited for Bea's lost tooth. It turned back for a cello. It's got a bell that goes ting ting because I only had the one left. It's brought me my sister nine times and taken her away eight, and I've always done the sum the same way. In fog it goes so slowly you can talk to it from the quay. It once stopped in the middle of the harbour so that a swan could make up its mind. If you put that at 7:44 on a timetable, then it's only a boat that's on time, and there are plenty of those. Please sign. The pen's on a string. The string's the brown kind, it's Mr. Pell's, so you know that we're serious.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "1936550046872178691",
      "updatedAt" : "2025-06-21T22:21:25.000Z",
      "lifecycle" : {
        "value" : "0",
        "name" : "Persistent",
        "originalName" : "Persistent",
        "annotations" : { }
      },
      "createdAt" : "2025-06-21T22:21:25.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "Longest day. I sat on the roof with Inge and we let the work go hang. She can tell the time by the noises: the baker's dynamo at four, the blackbird, the halyards, the ferry clearing its throat, Arun's brakes on Anchor Hill (good, they're mine), Zoë's shutters, René singing to the brie. Then Mr. Pell's door, and the long pause while he looks at the path and there's nothing on it to blow. Then Tomas's key. Then the kettle, and it's a true A. “There,” says Inge. “That's the lot. That's the whole chord.” And under it, if you held your breath, one small snore from the planter.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  }
]
