window.YTD.tweets.part1 = [
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1701973084717125634"
          ],
          "editableUntil" : "2023-09-13T15:56:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "98"
      ],
      "favorite_count" : "2",
      "id_str" : "1701973084717125634",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1701973084717125634",
      "created_at" : "Wed Sep 13 14:56:19 +0000 2023",
      "favorited" : false,
      "full_text" : "Mrs. Quill has asked to take Harold home for the evening. She's propped him in the other armchair.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1232930547569090562"
          ],
          "editableUntil" : "2020-02-27T07:58:43.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "80"
      ],
      "favorite_count" : "38",
      "id_str" : "1232930547569090562",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1232930547569090562",
      "created_at" : "Thu Feb 27 07:28:43 +0000 2020",
      "favorited" : false,
      "full_text" : "Three herring gulls, one chip, a woman in a good hat. You could've sold tickets.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1984020941488046082"
          ],
          "editableUntil" : "2025-10-30T23:13:48.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Baker",
            "screen_name" : "baker_ph",
            "indices" : [
              "3",
              "12"
            ],
            "id_str" : "820559146827214850",
            "id" : "820559146827214850"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "75"
      ],
      "favorite_count" : "0",
      "id_str" : "1984020941488046082",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1984020941488046082",
      "created_at" : "Thu Oct 30 22:13:48 +0000 2025",
      "favorited" : false,
      "full_text" : "RT @baker_ph: Wedding cake finished. Three tiers, one marzipan leaf blower.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1166771617134874625"
          ],
          "editableUntil" : "2019-08-28T18:26:45.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "94"
      ],
      "favorite_count" : "11",
      "id_str" : "1166771617134874625",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1166771617134874625",
      "created_at" : "Wed Aug 28 17:56:45 +0000 2019",
      "favorited" : false,
      "full_text" : "You never forget how to ride a bike, which is a pity for some of the people I see on the quay.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1768336842099695621",
            "1768337977271283712"
          ],
          "editableUntil" : "2024-03-14T19:02:11.000Z",
          "editsRemaining" : "4",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "77"
      ],
      "favorite_count" : "6",
      "id_str" : "1768336842099695621",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1768336842099695621",
      "created_at" : "Thu Mar 14 18:02:11 +0000 2024",
      "favorited" : false,
      "full_text" : "The hire bikes are bakc at eight on Saturday, weather &amp; geese permitting.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1788475481584394245"
          ],
          "editableUntil" : "2024-05-09T08:45:57.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "64"
      ],
      "favorite_count" : "0",
      "id_str" : "1788475481584394245",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1788475481584394245",
      "created_at" : "Thu May 09 07:45:57 +0000 2024",
      "favorited" : false,
      "full_text" : "Café, ferry, chips, bed. A perfect Saturday, in the wrong order.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1666819330393145347"
          ],
          "editableUntil" : "2023-06-08T15:47:51.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "145"
      ],
      "favorite_count" : "19",
      "id_str" : "1666819330393145347",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1666819330393145347",
      "created_at" : "Thu Jun 08 14:47:51 +0000 2023",
      "favorited" : false,
      "full_text" : "Ned's first Saturday. He's swept the yard, sold two bells, and told a customer that it's always the mudguard. My eyes are fine, it's the solvent.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1807685166258515972"
          ],
          "editableUntil" : "2024-07-01T08:58:23.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "142"
      ],
      "favorite_count" : "7",
      "id_str" : "1807685166258515972",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1807685166258515972",
      "created_at" : "Mon Jul 01 07:58:23 +0000 2024",
      "favorited" : false,
      "full_text" : "Bike seven's been seen on a postcard. A real one, in the gift shop. It's on the quay at dusk with flowers in. It's more famous than any of us.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1758557077054627844"
          ],
          "editableUntil" : "2024-02-16T19:20:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "74"
      ],
      "favorite_count" : "12",
      "id_str" : "1758557077054627844",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1758557077054627844",
      "created_at" : "Fri Feb 16 18:20:54 +0000 2024",
      "favorited" : false,
      "full_text" : "Weather report. Out the front: wet. Out the back: wet. Under the cat: dry.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1942222444439027717"
          ],
          "editableUntil" : "2025-07-07T15:01:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "102"
      ],
      "favorite_count" : "4",
      "id_str" : "1942222444439027717",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1942222444439027717",
      "created_at" : "Mon Jul 07 14:01:30 +0000 2025",
      "favorited" : false,
      "full_text" : "Swam off the slipway at six. Cold as a key. Came out feeling as though somebody had changed my cables.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1378250128167841795"
          ],
          "editableUntil" : "2021-04-03T08:06:51.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/3LG7XJi0KL",
            "expanded_url" : "https://example.org/pellhaven/the-cone",
            "display_url" : "example.org/pellhaven/the-…",
            "indices" : [
              "70",
              "93"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "93"
      ],
      "favorite_count" : "19",
      "id_str" : "1378250128167841795",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1378250128167841795",
      "possibly_sensitive" : false,
      "created_at" : "Sat Apr 03 07:36:51 +0000 2021",
      "favorited" : false,
      "full_text" : "There's a page now for the cone. It's got opening hours. It's a cone.\nhttps://t.co/3LG7XJi0KL",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1579102622178557952"
          ],
          "editableUntil" : "2022-10-09T14:32:58.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "69"
      ],
      "favorite_count" : "7",
      "id_str" : "1579102622178557952",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1579102622178557952",
      "created_at" : "Sun Oct 09 13:32:58 +0000 2022",
      "favorited" : false,
      "full_text" : "I've mended a few thousand bicycles. I think it was all for that one.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1858420474260221954"
          ],
          "editableUntil" : "2024-11-18T09:02:23.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "96"
      ],
      "favorite_count" : "3",
      "id_str" : "1858420474260221954",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1858420474260221954",
      "created_at" : "Mon Nov 18 08:02:23 +0000 2024",
      "favorited" : false,
      "full_text" : "Sixteen jars of chutney to find homes for. If you've had a repair this month, check your basket.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1660209276839784453"
          ],
          "editableUntil" : "2023-05-21T10:01:51.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Light",
            "screen_name" : "lighthouse_ph",
            "indices" : [
              "3",
              "17"
            ],
            "id_str" : "377720167063744512",
            "id" : "377720167063744512"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "140"
      ],
      "favorite_count" : "0",
      "id_str" : "1660209276839784453",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1660209276839784453",
      "created_at" : "Sun May 21 09:01:51 +0000 2023",
      "favorited" : false,
      "full_text" : "RT @lighthouse_ph: To the person who lost a flat cap here, we've had it since March, and it arrived with some force. It smells faintly of t…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1350865448351469570"
          ],
          "editableUntil" : "2021-01-17T18:29:55.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "122"
      ],
      "favorite_count" : "3",
      "id_str" : "1350865448351469570",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1350865448351469570",
      "created_at" : "Sun Jan 17 17:59:55 +0000 2021",
      "favorited" : false,
      "full_text" : "A lad called Tomas came about the job. Nineteen, tall, quiet, and he wiped his feet without being asked. I've seen enough.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1479543377163120641"
          ],
          "editableUntil" : "2022-01-07T20:30:04.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Baker",
            "screen_name" : "baker_ph",
            "indices" : [
              "0",
              "9"
            ],
            "id_str" : "820559146827214850",
            "id" : "820559146827214850"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "10",
        "92"
      ],
      "favorite_count" : "3",
      "in_reply_to_status_id_str" : "1479452782260318208",
      "in_reply_to_user_id" : "820559146827214850",
      "id_str" : "1479543377163120641",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1479543377163120641",
      "in_reply_to_status_id" : "1479452782260318208",
      "created_at" : "Fri Jan 07 20:00:04 +0000 2022",
      "favorited" : false,
      "full_text" : "@baker_ph Two brown, one white, and whatever it is that you're thinking about the warm shelf",
      "lang" : "en",
      "in_reply_to_screen_name" : "baker_ph",
      "in_reply_to_user_id_str" : "820559146827214850"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1569647105538441216"
          ],
          "editableUntil" : "2022-09-13T11:50:07.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "105"
      ],
      "favorite_count" : "12",
      "id_str" : "1569647105538441216",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1569647105538441216",
      "created_at" : "Tue Sep 13 11:20:07 +0000 2022",
      "favorited" : false,
      "full_text" : "He's begun answering the phone. “Spoke and Tide, what does it sound like?” I couldn't have put it better.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1568494643381088259"
          ],
          "editableUntil" : "2022-09-10T07:30:38.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "118"
      ],
      "favorite_count" : "2",
      "id_str" : "1568494643381088259",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1568494643381088259",
      "created_at" : "Sat Sep 10 07:00:38 +0000 2022",
      "favorited" : false,
      "full_text" : "Contest day: Mr. Pell first with 66, Keith second with 65 &amp; a half. The crowd was standing. There were nine of us.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1703834267896074240"
          ],
          "editableUntil" : "2023-09-18T19:11:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Arun (post)",
            "screen_name" : "arun_ph",
            "indices" : [
              "0",
              "8"
            ],
            "id_str" : "180945068823457797",
            "id" : "180945068823457797"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "9",
        "69"
      ],
      "favorite_count" : "3",
      "in_reply_to_status_id_str" : "1703833513600892930",
      "in_reply_to_user_id" : "180945068823457797",
      "id_str" : "1703834267896074240",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1703834267896074240",
      "in_reply_to_status_id" : "1703833513600892930",
      "created_at" : "Mon Sep 18 18:11:59 +0000 2023",
      "favorited" : false,
      "full_text" : "@arun_ph You read them ALL, Arun. You told me how the last one ended.",
      "lang" : "en",
      "in_reply_to_screen_name" : "arun_ph",
      "in_reply_to_user_id_str" : "180945068823457797"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1989666266965942273"
          ],
          "editableUntil" : "2025-11-15T13:06:18.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "René (cheese)",
            "screen_name" : "rene_ph",
            "indices" : [
              "0",
              "8"
            ],
            "id_str" : "441136534168895492",
            "id" : "441136534168895492"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "9",
        "70"
      ],
      "favorite_count" : "0",
      "in_reply_to_status_id_str" : "1989622225062711301",
      "in_reply_to_user_id" : "441136534168895492",
      "id_str" : "1989666266965942273",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1989666266965942273",
      "in_reply_to_status_id" : "1989622225062711301",
      "created_at" : "Sat Nov 15 12:06:18 +0000 2025",
      "favorited" : false,
      "full_text" : "@rene_ph Merci for the brie. It's on the good shelf, next to the hubs.",
      "lang" : "en",
      "in_reply_to_screen_name" : "rene_ph",
      "in_reply_to_user_id_str" : "441136534168895492"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1253373502469537794"
          ],
          "editableUntil" : "2020-04-23T17:51:44.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "121"
      ],
      "favorite_count" : "12",
      "id_str" : "1253373502469537794",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1253373502469537794",
      "created_at" : "Thu Apr 23 17:21:44 +0000 2020",
      "favorited" : false,
      "full_text" : "I can report from the allotment that everyone is two metres apart and still gossiping. The voices have simply got bigger.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1428470956071239682"
          ],
          "editableUntil" : "2021-08-19T22:06:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "76"
      ],
      "favorite_count" : "0",
      "id_str" : "1428470956071239682",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1428470956071239682",
      "created_at" : "Thu Aug 19 21:36:30 +0000 2021",
      "favorited" : false,
      "full_text" : "Lunch: cheese. Supper: cheese. René's had a good market and he's sharing it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1625464439108448259"
          ],
          "editableUntil" : "2023-02-14T12:58:16.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "124"
      ],
      "favorite_count" : "22",
      "id_str" : "1625464439108448259",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1625464439108448259",
      "created_at" : "Tue Feb 14 11:58:16 +0000 2023",
      "favorited" : false,
      "full_text" : "February man came! He's kept it up. He's ridden all winter, he's lost a stone, and he wants a bigger basket for the pasties.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1213920009161916421"
          ],
          "editableUntil" : "2020-01-05T20:57:38.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "81"
      ],
      "favorite_count" : "5",
      "id_str" : "1213920009161916421",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1213920009161916421",
      "created_at" : "Sun Jan 05 20:27:38 +0000 2020",
      "favorited" : false,
      "full_text" : "January tide took the bench off the quay and left it outside the bank, facing in.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1874068295193497605"
          ],
          "editableUntil" : "2024-12-31T13:21:14.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "78"
      ],
      "favorite_count" : "11",
      "id_str" : "1874068295193497605",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1874068295193497605",
      "created_at" : "Tue Dec 31 12:21:14 +0000 2024",
      "favorited" : false,
      "full_text" : "The bells at midnight, four minutes late. Happy new year from all at the shop.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1668251246266806272"
          ],
          "editableUntil" : "2023-06-12T14:37:46.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Kettle Café",
            "screen_name" : "kettlecafe_ph",
            "indices" : [
              "0",
              "14"
            ],
            "id_str" : "298355462759567364",
            "id" : "298355462759567364"
          },
          {
            "name" : "René (cheese)",
            "screen_name" : "rene_ph",
            "indices" : [
              "15",
              "23"
            ],
            "id_str" : "441136534168895492",
            "id" : "441136534168895492"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "24",
        "80"
      ],
      "favorite_count" : "0",
      "in_reply_to_status_id_str" : "1668240930598408192",
      "in_reply_to_user_id" : "298355462759567364",
      "id_str" : "1668251246266806272",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1668251246266806272",
      "in_reply_to_status_id" : "1668240930598408192",
      "created_at" : "Mon Jun 12 13:37:46 +0000 2023",
      "favorited" : false,
      "full_text" : "@kettlecafe_ph @rene_ph If he trues it and you toast it, I'll bring the chutney.",
      "lang" : "en",
      "in_reply_to_screen_name" : "kettlecafe_ph",
      "in_reply_to_user_id_str" : "298355462759567364"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1716902702406430724"
          ],
          "editableUntil" : "2023-10-24T20:41:17.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "122"
      ],
      "favorite_count" : "3",
      "id_str" : "1716902702406430724",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1716902702406430724",
      "created_at" : "Tue Oct 24 19:41:17 +0000 2023",
      "favorited" : false,
      "full_text" : "Honey, lemon, ginger, and something from Mr. Pell in an unmarked bottle. I can't feel my nose, but I can see through time.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1462532647826026499"
          ],
          "editableUntil" : "2021-11-21T21:55:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "86"
      ],
      "favorite_count" : "7",
      "id_str" : "1462532647826026499",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1462532647826026499",
      "created_at" : "Sun Nov 21 21:25:30 +0000 2021",
      "favorited" : false,
      "full_text" : "Inge heard Tomas's wheel and said it was a B flat. He wrote that on the hub in pencil.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1346146898286026757"
          ],
          "editableUntil" : "2021-01-04T18:00:05.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "63"
      ],
      "favorite_count" : "15",
      "id_str" : "1346146898286026757",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1346146898286026757",
      "created_at" : "Mon Jan 04 17:30:05 +0000 2021",
      "favorited" : false,
      "full_text" : "January light in the workshop lasts about as long as a biscuit.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1172804906740273155"
          ],
          "editableUntil" : "2019-09-14T10:00:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "59"
      ],
      "favorite_count" : "1",
      "in_reply_to_status_id_str" : "1172770470954893316",
      "in_reply_to_user_id" : "1079440017972264964",
      "id_str" : "1172804906740273155",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1172804906740273155",
      "in_reply_to_status_id" : "1172770470954893316",
      "created_at" : "Sat Sep 14 09:30:54 +0000 2019",
      "favorited" : false,
      "full_text" : "Arrived. Nobody's laughed yet. There's a queue to touch it.",
      "lang" : "en",
      "in_reply_to_screen_name" : "odilemarsh",
      "in_reply_to_user_id_str" : "1079440017972264964"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1194541005485240323"
          ],
          "editableUntil" : "2019-11-13T09:32:23.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "12"
      ],
      "favorite_count" : "9",
      "id_str" : "1194541005485240323",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1194541005485240323",
      "created_at" : "Wed Nov 13 09:02:23 +0000 2019",
      "favorited" : false,
      "full_text" : "Kettle's on.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1797956954888663045"
          ],
          "editableUntil" : "2024-06-04T12:41:57.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "81"
      ],
      "favorite_count" : "30",
      "id_str" : "1797956954888663045",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1797956954888663045",
      "created_at" : "Tue Jun 04 11:41:57 +0000 2024",
      "favorited" : false,
      "full_text" : "A child of four told me that my cat's broken. I told her she's a limited edition.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1731753602576719874"
          ],
          "editableUntil" : "2023-12-04T20:13:27.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "105"
      ],
      "favorite_count" : "4",
      "id_str" : "1731753602576719874",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1731753602576719874",
      "created_at" : "Mon Dec 04 19:13:27 +0000 2023",
      "favorited" : false,
      "full_text" : "December, and there are nine presents hidden in here. I've lost one. It's a bike. I've lost a whole bike.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1705977102573391873"
          ],
          "editableUntil" : "2023-09-24T17:06:51.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "59"
      ],
      "favorite_count" : "13",
      "id_str" : "1705977102573391873",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1705977102573391873",
      "created_at" : "Sun Sep 24 16:06:51 +0000 2023",
      "favorited" : false,
      "full_text" : "The unicycle man has finished. He's only got the one to do.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1908180100933070849"
          ],
          "editableUntil" : "2025-04-04T16:29:22.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Allotment Committee",
            "screen_name" : "allotment_ph",
            "indices" : [
              "3",
              "16"
            ],
            "id_str" : "665094249948450819",
            "id" : "665094249948450819"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "140"
      ],
      "favorite_count" : "0",
      "id_str" : "1908180100933070849",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1908180100933070849",
      "created_at" : "Fri Apr 04 15:29:22 +0000 2025",
      "favorited" : false,
      "full_text" : "RT @allotment_ph: Following legal advice, a marrow with roots in two plots and string in two colours will be entered as a collective. Pleas…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1322818498884653061"
          ],
          "editableUntil" : "2020-11-01T09:01:21.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Library",
            "screen_name" : "library_ph",
            "indices" : [
              "3",
              "14"
            ],
            "id_str" : "521226015764508673",
            "id" : "521226015764508673"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "133"
      ],
      "favorite_count" : "0",
      "id_str" : "1322818498884653061",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1322818498884653061",
      "created_at" : "Sun Nov 01 08:31:21 +0000 2020",
      "favorited" : false,
      "full_text" : "RT @library_ph: Consultation box emptied. It held 212 forms, a sandwich, a drawing of a goose, and a very moving letter about string.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1779971182940332034"
          ],
          "editableUntil" : "2024-04-15T21:32:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "89"
      ],
      "favorite_count" : "19",
      "id_str" : "1779971182940332034",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1779971182940332034",
      "created_at" : "Mon Apr 15 20:32:54 +0000 2024",
      "favorited" : false,
      "full_text" : "Tea's at eleven, tea's at three, and there's tea in between for anyone who's had a shock.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1145322225966268421"
          ],
          "editableUntil" : "2019-06-30T13:54:32.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "110"
      ],
      "favorite_count" : "23",
      "id_str" : "1145322225966268421",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1145322225966268421",
      "created_at" : "Sun Jun 30 13:24:32 +0000 2019",
      "favorited" : false,
      "full_text" : "Reminder! If your bike makes a noise, please don't stop using the bike until the noise stops. Other way round.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1565043759766765570"
          ],
          "editableUntil" : "2022-08-31T18:58:04.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "143"
      ],
      "favorite_count" : "2",
      "id_str" : "1565043759766765570",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1565043759766765570",
      "created_at" : "Wed Aug 31 18:28:04 +0000 2022",
      "favorited" : false,
      "full_text" : "He said the walnut tree in his front garden was his wife's. So he does have a tree. I'd never looked up. It's her leaves he's been fetching in.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1107733145388998659"
          ],
          "editableUntil" : "2019-03-18T20:28:57.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "106"
      ],
      "favorite_count" : "26",
      "id_str" : "1107733145388998659",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1107733145388998659",
      "created_at" : "Mon Mar 18 19:58:57 +0000 2019",
      "favorited" : false,
      "full_text" : "Mrs. Quill's tandem is on the stand. Two saddles, two stuck seatposts. Of course. Of course there are two.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1331969983908286465"
          ],
          "editableUntil" : "2020-11-26T15:06:05.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/rxR3zMaMjR",
            "expanded_url" : "https://example.org/spokeandtide/prices",
            "display_url" : "example.org/spokeandtide/p…",
            "indices" : [
              "94",
              "117"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "117"
      ],
      "favorite_count" : "9",
      "id_str" : "1331969983908286465",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1331969983908286465",
      "possibly_sensitive" : false,
      "created_at" : "Thu Nov 26 14:36:05 +0000 2020",
      "favorited" : false,
      "full_text" : "I've put the price list online. It's the same as the one on the wall, without the paw prints. https://t.co/rxR3zMaMjR",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1720909778149261317"
          ],
          "editableUntil" : "2023-11-04T22:03:58.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "68"
      ],
      "favorite_count" : "21",
      "id_str" : "1720909778149261317",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1720909778149261317",
      "created_at" : "Sat Nov 04 21:03:58 +0000 2023",
      "favorited" : false,
      "full_text" : "My favourite tool is a rag. Nobody ever asks a rag how it's feeling.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1946495100470579205"
          ],
          "editableUntil" : "2025-07-19T09:59:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/qu7tXTZvpH",
            "expanded_url" : "https://example.org/spokeandtide/lights",
            "display_url" : "example.org/spokeandtide/l…",
            "indices" : [
              "110",
              "133"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "133"
      ],
      "favorite_count" : "5",
      "id_str" : "1946495100470579205",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1946495100470579205",
      "possibly_sensitive" : false,
      "created_at" : "Sat Jul 19 08:59:30 +0000 2025",
      "favorited" : false,
      "full_text" : "See. Be seen. For goodness' sake. I've had it painted on the wall. It's the only advertising we've ever done. https://t.co/qu7tXTZvpH",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1993011080558129154"
          ],
          "editableUntil" : "2025-11-24T18:37:24.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "164"
      ],
      "favorite_count" : "15",
      "id_str" : "1993011080558129154",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1993011080558129154",
      "created_at" : "Mon Nov 24 17:37:24 +0000 2025",
      "favorited" : false,
      "full_text" : "I mended a stranger's chain outside a station. She asked what she owed me. I said tell me about the noise. She told me for ages. It was the best day of the holiday.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1834304183421186052"
          ],
          "editableUntil" : "2024-09-12T19:52:51.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "89"
      ],
      "favorite_count" : "3",
      "id_str" : "1834304183421186052",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1834304183421186052",
      "created_at" : "Thu Sep 12 18:52:51 +0000 2024",
      "favorited" : false,
      "full_text" : "Marrow curry, marrow cake, marrow in the parts washer. No. That last one was an accident.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1195461347808530436"
          ],
          "editableUntil" : "2019-11-15T22:29:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "92"
      ],
      "favorite_count" : "8",
      "id_str" : "1195461347808530436",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1195461347808530436",
      "created_at" : "Fri Nov 15 21:59:30 +0000 2019",
      "favorited" : false,
      "full_text" : "Do not dry your gloves on the stove. Do not ask me how far the smell travels. Ask the ferry.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1635931443871318017"
          ],
          "editableUntil" : "2023-03-15T10:10:25.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "36"
      ],
      "favorite_count" : "5",
      "id_str" : "1635931443871318017",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1635931443871318017",
      "created_at" : "Wed Mar 15 09:10:25 +0000 2023",
      "favorited" : false,
      "full_text" : "In my defence, it just made a noise.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1469318867130294275"
          ],
          "editableUntil" : "2021-12-10T15:21:31.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "90"
      ],
      "favorite_count" : "0",
      "id_str" : "1469318867130294275",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1469318867130294275",
      "created_at" : "Fri Dec 10 14:51:31 +0000 2021",
      "favorited" : false,
      "full_text" : "Lost: one small brass bearing cup. Found: the meaning of patience. I'd still like the cup.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1160552700783767554"
          ],
          "editableUntil" : "2019-08-11T14:35:00.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "71"
      ],
      "favorite_count" : "8",
      "id_str" : "1160552700783767554",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1160552700783767554",
      "created_at" : "Sun Aug 11 14:05:00 +0000 2019",
      "favorited" : false,
      "full_text" : "A spoke key is the size of a biscuit and can ruin your whole afternoon.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1866469766262472708"
          ],
          "editableUntil" : "2024-12-10T14:07:24.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "93"
      ],
      "favorite_count" : "22",
      "id_str" : "1866469766262472708",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1866469766262472708",
      "created_at" : "Tue Dec 10 13:07:24 +0000 2024",
      "favorited" : false,
      "full_text" : "He's twenty-three next week. I know what I'm giving him. I've had it painted. I'm not saying.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1262682092233773056"
          ],
          "editableUntil" : "2020-05-19T10:20:44.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Light",
            "screen_name" : "lighthouse_ph",
            "indices" : [
              "3",
              "17"
            ],
            "id_str" : "377720167063744512",
            "id" : "377720167063744512"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "60"
      ],
      "favorite_count" : "0",
      "id_str" : "1262682092233773056",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1262682092233773056",
      "created_at" : "Tue May 19 09:50:44 +0000 2020",
      "favorited" : false,
      "full_text" : "RT @lighthouse_ph: Path open. Wind strong. Hats at own risk.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1626636684652683265"
          ],
          "editableUntil" : "2023-02-17T18:36:21.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "123"
      ],
      "favorite_count" : "38",
      "id_str" : "1626636684652683265",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1626636684652683265",
      "created_at" : "Fri Feb 17 17:36:21 +0000 2023",
      "favorited" : false,
      "full_text" : "I've been asked to give a talk at the library on “The Bicycle: Past, Present &amp; Future”. I've got past. I'm mostly past.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1713106768983625728"
          ],
          "editableUntil" : "2023-10-14T09:17:36.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "114"
      ],
      "favorite_count" : "0",
      "id_str" : "1713106768983625728",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1713106768983625728",
      "created_at" : "Sat Oct 14 08:17:36 +0000 2023",
      "favorited" : false,
      "full_text" : "The leaf blower's back on the path at eight. It goes hmmmm now and not RAAAA. I sleep through it. I quite miss it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1438819402170880001"
          ],
          "editableUntil" : "2021-09-17T11:27:32.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The 7:40",
            "screen_name" : "ferry740_ph",
            "indices" : [
              "0",
              "12"
            ],
            "id_str" : "728873005334487045",
            "id" : "728873005334487045"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "13",
        "78"
      ],
      "favorite_count" : "12",
      "in_reply_to_status_id_str" : "1438807322147471364",
      "in_reply_to_user_id" : "728873005334487045",
      "id_str" : "1438819402170880001",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1438819402170880001",
      "in_reply_to_status_id" : "1438807322147471364",
      "created_at" : "Fri Sep 17 10:57:32 +0000 2021",
      "favorited" : false,
      "full_text" : "@ferry740_ph Please look after my sister. She'll be the one with the biscuits.",
      "lang" : "en",
      "in_reply_to_screen_name" : "ferry740_ph",
      "in_reply_to_user_id_str" : "728873005334487045"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1851555444050763779"
          ],
          "editableUntil" : "2024-10-30T10:23:12.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Choir",
            "screen_name" : "choir_ph",
            "indices" : [
              "0",
              "9"
            ],
            "id_str" : "612187381760806913",
            "id" : "612187381760806913"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "10",
        "73"
      ],
      "favorite_count" : "6",
      "in_reply_to_status_id_str" : "1851459307658682373",
      "in_reply_to_user_id" : "612187381760806913",
      "id_str" : "1851555444050763779",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1851555444050763779",
      "in_reply_to_status_id" : "1851459307658682373",
      "created_at" : "Wed Oct 30 09:23:12 +0000 2024",
      "favorited" : false,
      "full_text" : "@choir_ph You were beautiful. I could hear the altos from the coal hatch.",
      "lang" : "en",
      "in_reply_to_screen_name" : "choir_ph",
      "in_reply_to_user_id_str" : "612187381760806913"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1204146766779514882"
          ],
          "editableUntil" : "2019-12-09T21:42:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "110"
      ],
      "favorite_count" : "27",
      "id_str" : "1204146766779514882",
      "truncated" : false,
      "retweet_count" : "9",
      "id" : "1204146766779514882",
      "created_at" : "Mon Dec 09 21:12:15 +0000 2019",
      "favorited" : false,
      "full_text" : "A father asked me to make a second-hand bike look new. I did my best. Then I tied a bow on it, which did more.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1415967013046845441"
          ],
          "editableUntil" : "2021-07-16T10:00:17.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "74"
      ],
      "favorite_count" : "9",
      "id_str" : "1415967013046845441",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1415967013046845441",
      "created_at" : "Fri Jul 16 09:30:17 +0000 2021",
      "favorited" : false,
      "full_text" : "You can’t oil a thing in a temper. Well, you can, but it goes on the wall.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1475546647732043777"
          ],
          "editableUntil" : "2021-12-27T19:48:29.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "135"
      ],
      "favorite_count" : "2",
      "id_str" : "1475546647732043777",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1475546647732043777",
      "created_at" : "Mon Dec 27 19:18:29 +0000 2021",
      "favorited" : false,
      "full_text" : "Left a mince pie on the roof, for the Admiral. It's what Harold would have wanted, says Mrs. Quill, who never mentioned he liked gulls.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1529723700852916224"
          ],
          "editableUntil" : "2022-05-26T07:48:45.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "69"
      ],
      "favorite_count" : "20",
      "id_str" : "1529723700852916224",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1529723700852916224",
      "created_at" : "Thu May 26 07:18:45 +0000 2022",
      "favorited" : false,
      "full_text" : "“My bike's slower since you fixed the brakes.” Yes. Yes, it would be.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1582341131999649795"
          ],
          "editableUntil" : "2022-10-18T13:01:39.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Dorothy",
            "screen_name" : "dorothy_ph",
            "indices" : [
              "0",
              "11"
            ],
            "id_str" : "324813300868431873",
            "id" : "324813300868431873"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "12",
        "41"
      ],
      "favorite_count" : "1",
      "in_reply_to_status_id_str" : "1582328550614618116",
      "in_reply_to_user_id" : "324813300868431873",
      "id_str" : "1582341131999649795",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1582341131999649795",
      "in_reply_to_status_id" : "1582328550614618116",
      "created_at" : "Tue Oct 18 12:01:39 +0000 2022",
      "favorited" : false,
      "full_text" : "@dorothy_ph Second exit, Dorothy. SECOND.",
      "lang" : "en",
      "in_reply_to_screen_name" : "dorothy_ph",
      "in_reply_to_user_id_str" : "324813300868431873"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1561469571302895619"
          ],
          "editableUntil" : "2022-08-21T22:15:31.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "68"
      ],
      "favorite_count" : "2",
      "id_str" : "1561469571302895619",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1561469571302895619",
      "created_at" : "Sun Aug 21 21:45:31 +0000 2022",
      "favorited" : false,
      "full_text" : "65 centimetres. I’ve had shorter boyfriends and worse conversations.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1151947205399326723"
          ],
          "editableUntil" : "2019-07-18T20:39:50.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/FS6no84DSM",
            "expanded_url" : "https://example.org/pellhaven/roundabout-plan",
            "display_url" : "example.org/pellhaven/roun…",
            "indices" : [
              "87",
              "110"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "110"
      ],
      "favorite_count" : "14",
      "id_str" : "1151947205399326723",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1151947205399326723",
      "possibly_sensitive" : false,
      "created_at" : "Thu Jul 18 20:09:50 +0000 2019",
      "favorited" : false,
      "full_text" : "The council's drawing of the roundabout. Note the sun. Note the tree. We have neither. https://t.co/FS6no84DSM",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1265704398144987139"
          ],
          "editableUntil" : "2020-05-27T18:30:18.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "spokeandtide",
            "indices" : [
              "112",
              "125"
            ]
          }
        ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "125"
      ],
      "favorite_count" : "7",
      "id_str" : "1265704398144987139",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1265704398144987139",
      "created_at" : "Wed May 27 18:00:18 +0000 2020",
      "favorited" : false,
      "full_text" : "If you've taken up cycling this year: welcome. Oil the chain, pump the tyres, wave at people. That's all of it. #spokeandtide",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1304694099111489538"
          ],
          "editableUntil" : "2020-09-12T08:41:27.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "103"
      ],
      "favorite_count" : "11",
      "id_str" : "1304694099111489538",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1304694099111489538",
      "created_at" : "Sat Sep 12 08:11:27 +0000 2020",
      "favorited" : false,
      "full_text" : "Mr. Pell won by photograph. You can see his thumb, and the thumb looks tiny. I want that thumb checked.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1843793324399706113"
          ],
          "editableUntil" : "2024-10-09T00:19:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "98"
      ],
      "favorite_count" : "5",
      "id_str" : "1843793324399706113",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1843793324399706113",
      "created_at" : "Tue Oct 08 23:19:19 +0000 2024",
      "favorited" : false,
      "full_text" : "If you can't find the fault, clean it. If it's clean and you can't find the fault, clean yourself.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1366074111798153218"
          ],
          "editableUntil" : "2021-02-28T17:43:43.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/8FhowiNhKh",
            "expanded_url" : "https://example.com/wheels/lacing-three-cross",
            "display_url" : "example.com/wheels/lacing-…",
            "indices" : [
              "91",
              "114"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "114"
      ],
      "favorite_count" : "8",
      "id_str" : "1366074111798153218",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1366074111798153218",
      "possibly_sensitive" : false,
      "created_at" : "Sun Feb 28 17:13:43 +0000 2021",
      "favorited" : false,
      "full_text" : "A fine piece about lacing wheels that Tomas has read so many times the page has gone soft.\nhttps://t.co/8FhowiNhKh",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1423525643199909890"
          ],
          "editableUntil" : "2021-08-06T06:35:35.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Inge Marsh",
            "screen_name" : "ingetunes_ph",
            "indices" : [
              "3",
              "16"
            ],
            "id_str" : "872741239510085635",
            "id" : "872741239510085635"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "73"
      ],
      "favorite_count" : "0",
      "id_str" : "1423525643199909890",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1423525643199909890",
      "created_at" : "Fri Aug 06 06:05:35 +0000 2021",
      "favorited" : false,
      "full_text" : "RT @ingetunes_ph: Goats: still here. Me: still here. Piano: coming along.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1173974644551966721"
          ],
          "editableUntil" : "2019-09-17T15:29:01.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "97"
      ],
      "favorite_count" : "4",
      "id_str" : "1173974644551966721",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1173974644551966721",
      "created_at" : "Tue Sep 17 14:59:01 +0000 2019",
      "favorited" : false,
      "full_text" : "Commended for spirit. It had a hedgehog bite and a ribbon round it. I'd have given it spirit too.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1497550436559171588"
          ],
          "editableUntil" : "2022-02-26T13:03:41.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "86"
      ],
      "favorite_count" : "23",
      "id_str" : "1497550436559171588",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1497550436559171588",
      "created_at" : "Sat Feb 26 12:33:41 +0000 2022",
      "favorited" : false,
      "full_text" : "I've got a good feeling about the rear seatpost. I had a good feeling about the bread.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1255241457935441923"
          ],
          "editableUntil" : "2020-04-28T21:34:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "83"
      ],
      "favorite_count" : "23",
      "id_str" : "1255241457935441923",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1255241457935441923",
      "created_at" : "Tue Apr 28 21:04:19 +0000 2020",
      "favorited" : false,
      "full_text" : "No flour in Pellhaven. Every house has a Clive now. I feel I should've warned them.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1126023031430664196"
          ],
          "editableUntil" : "2019-05-08T07:46:25.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Inge Marsh",
            "screen_name" : "ingetunes_ph",
            "indices" : [
              "0",
              "13"
            ],
            "id_str" : "872741239510085635",
            "id" : "872741239510085635"
          },
          {
            "name" : "Tomas Okoro",
            "screen_name" : "tomaswheels_ph",
            "indices" : [
              "14",
              "29"
            ],
            "id_str" : "1016247084331257858",
            "id" : "1016247084331257858"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "30",
        "98"
      ],
      "favorite_count" : "0",
      "in_reply_to_status_id_str" : "1125924126407954434",
      "in_reply_to_user_id" : "872741239510085635",
      "id_str" : "1126023031430664196",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1126023031430664196",
      "in_reply_to_status_id" : "1125924126407954434",
      "created_at" : "Wed May 08 07:16:25 +0000 2019",
      "favorited" : false,
      "full_text" : "@ingetunes_ph @tomaswheels_ph You two can settle it. I say it's a B flat with a bit of grit in it.",
      "lang" : "en",
      "in_reply_to_screen_name" : "ingetunes_ph",
      "in_reply_to_user_id_str" : "872741239510085635"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1140164688770076674"
          ],
          "editableUntil" : "2019-06-16T08:20:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "103"
      ],
      "favorite_count" : "18",
      "id_str" : "1140164688770076674",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1140164688770076674",
      "created_at" : "Sun Jun 16 07:50:19 +0000 2019",
      "favorited" : false,
      "full_text" : "The council showed us a drawing of the roundabout. In the drawing it's sunny, so we know it's not here.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1659321155679911939"
          ],
          "editableUntil" : "2023-05-18T23:12:46.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "154"
      ],
      "favorite_count" : "6",
      "id_str" : "1659321155679911939",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1659321155679911939",
      "created_at" : "Thu May 18 22:12:46 +0000 2023",
      "favorited" : false,
      "full_text" : "Spring cleaning the till. Inside: a feather, a fig, a foreign coin, four fuses and no money. I think I was robbed by someone working through the alphabet.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1741896408880214017"
          ],
          "editableUntil" : "2024-01-01T19:57:21.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "126"
      ],
      "favorite_count" : "17",
      "id_str" : "1741896408880214017",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1741896408880214017",
      "created_at" : "Mon Jan 01 18:57:21 +0000 2024",
      "favorited" : false,
      "full_text" : "New year, and the lid has gone to Mr. Pell's and the cup has come to me. We did the handover on the doorstep with a small nod.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1707517535279382530"
          ],
          "editableUntil" : "2023-09-28T23:07:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "55"
      ],
      "favorite_count" : "20",
      "id_str" : "1707517535279382530",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1707517535279382530",
      "created_at" : "Thu Sep 28 22:07:59 +0000 2023",
      "favorited" : false,
      "full_text" : "The days are getting shorter, and so’s the good pencil.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1997369496361664513"
          ],
          "editableUntil" : "2025-12-06T19:16:11.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Baker",
            "screen_name" : "baker_ph",
            "indices" : [
              "0",
              "9"
            ],
            "id_str" : "820559146827214850",
            "id" : "820559146827214850"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "10",
        "61"
      ],
      "favorite_count" : "5",
      "in_reply_to_status_id_str" : "1997330488466227204",
      "in_reply_to_user_id" : "820559146827214850",
      "id_str" : "1997369496361664513",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1997369496361664513",
      "in_reply_to_status_id" : "1997330488466227204",
      "created_at" : "Sat Dec 06 18:16:11 +0000 2025",
      "favorited" : false,
      "full_text" : "@baker_ph It ROSE. Come and look. Bring butter and an expert.",
      "lang" : "en",
      "in_reply_to_screen_name" : "baker_ph",
      "in_reply_to_user_id_str" : "820559146827214850"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1510231241852715011"
          ],
          "editableUntil" : "2022-04-02T12:52:41.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "100"
      ],
      "favorite_count" : "8",
      "id_str" : "1510231241852715011",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1510231241852715011",
      "created_at" : "Sat Apr 02 12:22:41 +0000 2022",
      "favorited" : false,
      "full_text" : "The geese are nesting round the cone. The council has put up a fence. The geese are using the fence.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1534980308520493058"
          ],
          "editableUntil" : "2022-06-09T19:56:38.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "97"
      ],
      "favorite_count" : "5",
      "id_str" : "1534980308520493058",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1534980308520493058",
      "created_at" : "Thu Jun 09 19:26:38 +0000 2022",
      "favorited" : false,
      "full_text" : "Did a school visit. Thirty children, one puncture. They all wanted to be the one with the bucket.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1441745462948528132"
          ],
          "editableUntil" : "2021-09-25T13:14:39.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/rsUPT6ycpJ",
            "expanded_url" : "https://example.org/pellhaven-museum/the-shoe",
            "display_url" : "example.org/pellhaven-muse…",
            "indices" : [
              "85",
              "108"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "108"
      ],
      "favorite_count" : "21",
      "id_str" : "1441745462948528132",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1441745462948528132",
      "possibly_sensitive" : false,
      "created_at" : "Sat Sep 25 12:44:39 +0000 2021",
      "favorited" : false,
      "full_text" : "Work on the roundabout's stopped so that a man from the museum can look at the shoe. https://t.co/rsUPT6ycpJ",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1694629430428073988"
          ],
          "editableUntil" : "2023-08-24T09:35:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "62"
      ],
      "favorite_count" : "4",
      "id_str" : "1694629430428073988",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1694629430428073988",
      "created_at" : "Thu Aug 24 08:35:15 +0000 2023",
      "favorited" : false,
      "full_text" : "Mr. Pell next door owns a leaf blower. He does not own a tree.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1261216113335074821"
          ],
          "editableUntil" : "2020-05-15T09:15:28.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "137"
      ],
      "favorite_count" : "9",
      "id_str" : "1261216113335074821",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1261216113335074821",
      "created_at" : "Fri May 15 08:45:28 +0000 2020",
      "favorited" : false,
      "full_text" : "Thursday evening, everyone out on the step with a pan. I rang a box of bells, forty of them, in a bucket. Best noise this shop ever made.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1394966303991926785"
          ],
          "editableUntil" : "2021-05-19T11:10:58.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "86"
      ],
      "favorite_count" : "19",
      "id_str" : "1394966303991926785",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1394966303991926785",
      "created_at" : "Wed May 19 10:40:58 +0000 2021",
      "favorited" : false,
      "full_text" : "A cyclist's a person who knows where all the hills are and which of them has the café.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1146036034267865088"
          ],
          "editableUntil" : "2019-07-02T13:10:57.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Tomas Okoro",
            "screen_name" : "tomaswheels_ph",
            "indices" : [
              "0",
              "15"
            ],
            "id_str" : "1016247084331257858",
            "id" : "1016247084331257858"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "16",
        "68"
      ],
      "favorite_count" : "1",
      "in_reply_to_status_id_str" : "1145964561125650433",
      "in_reply_to_user_id" : "1016247084331257858",
      "id_str" : "1146036034267865088",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1146036034267865088",
      "in_reply_to_status_id" : "1145964561125650433",
      "created_at" : "Tue Jul 02 12:40:57 +0000 2019",
      "favorited" : false,
      "full_text" : "@tomaswheels_ph Take the day. Take the tandem. Take somebody's hand.",
      "lang" : "en",
      "in_reply_to_screen_name" : "tomaswheels_ph",
      "in_reply_to_user_id_str" : "1016247084331257858"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1636783778554007552"
          ],
          "editableUntil" : "2023-03-17T18:37:17.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "144"
      ],
      "favorite_count" : "9",
      "id_str" : "1636783778554007552",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1636783778554007552",
      "created_at" : "Fri Mar 17 17:37:17 +0000 2023",
      "favorited" : false,
      "full_text" : "It was a spring the size of an eyelash. He stood there the whole time, turning his hat. It was hers, too, it turns out. She'd liked a tidy path.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1792813163324149765"
          ],
          "editableUntil" : "2024-05-21T08:02:21.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "91"
      ],
      "favorite_count" : "27",
      "id_str" : "1792813163324149765",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1792813163324149765",
      "created_at" : "Tue May 21 07:02:21 +0000 2024",
      "favorited" : false,
      "full_text" : "The clock's going. It's four minutes slow. Nobody wants it put right. It matches the ferry.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1546758480547151872"
          ],
          "editableUntil" : "2022-07-12T07:58:53.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "René (cheese)",
            "screen_name" : "rene_ph",
            "indices" : [
              "0",
              "8"
            ],
            "id_str" : "441136534168895492",
            "id" : "441136534168895492"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "9",
        "61"
      ],
      "favorite_count" : "4",
      "in_reply_to_status_id_str" : "1546663856784543744",
      "in_reply_to_user_id" : "441136534168895492",
      "id_str" : "1546758480547151872",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1546758480547151872",
      "in_reply_to_status_id" : "1546663856784543744",
      "created_at" : "Tue Jul 12 07:28:53 +0000 2022",
      "favorited" : false,
      "full_text" : "@rene_ph Be like the cheddar. I'm having that on a tea towel.",
      "lang" : "en",
      "in_reply_to_screen_name" : "rene_ph",
      "in_reply_to_user_id_str" : "441136534168895492"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1151509127119601665"
          ],
          "editableUntil" : "2019-07-17T15:39:04.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Light",
            "screen_name" : "lighthouse_ph",
            "indices" : [
              "3",
              "17"
            ],
            "id_str" : "377720167063744512",
            "id" : "377720167063744512"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "49"
      ],
      "favorite_count" : "0",
      "id_str" : "1151509127119601665",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1151509127119601665",
      "created_at" : "Wed Jul 17 15:09:04 +0000 2019",
      "favorited" : false,
      "full_text" : "RT @lighthouse_ph: Visibility poor. Soup visible.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1997575612114669570"
          ],
          "editableUntil" : "2025-12-07T08:55:13.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "66"
      ],
      "favorite_count" : "0",
      "id_str" : "1997575612114669570",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1997575612114669570",
      "created_at" : "Sun Dec 07 07:55:13 +0000 2025",
      "favorited" : false,
      "full_text" : "Found it. It was in the planter. She's been lying on the evidence.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1626172777836220419"
          ],
          "editableUntil" : "2023-02-16T11:52:57.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "121"
      ],
      "favorite_count" : "10",
      "id_str" : "1626172777836220419",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1626172777836220419",
      "created_at" : "Thu Feb 16 10:52:57 +0000 2023",
      "favorited" : false,
      "full_text" : "Postcard from Inge, picture of a snowed-in station: “Third day. There's a piano in the waiting room. It's very true now.”",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1966114049726283777"
          ],
          "editableUntil" : "2025-09-11T13:18:12.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "75"
      ],
      "favorite_count" : "6",
      "id_str" : "1966114049726283777",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1966114049726283777",
      "created_at" : "Thu Sep 11 12:18:12 +0000 2025",
      "favorited" : false,
      "full_text" : "It's a teapot lid. It's MY teapot lid. I've been looking for it since 2023.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1451208849268948996"
          ],
          "editableUntil" : "2021-10-21T15:58:46.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "84"
      ],
      "favorite_count" : "42",
      "id_str" : "1451208849268948996",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1451208849268948996",
      "created_at" : "Thu Oct 21 15:28:46 +0000 2021",
      "favorited" : false,
      "full_text" : "If you lend a tool to a friend you'll need a new tool and, in the end, a new friend.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1969874903051493381"
          ],
          "editableUntil" : "2025-09-21T22:22:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "89"
      ],
      "favorite_count" : "7",
      "id_str" : "1969874903051493381",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1969874903051493381",
      "created_at" : "Sun Sep 21 21:22:30 +0000 2025",
      "favorited" : false,
      "full_text" : "Seventeen noises on the wall this month. We've had to add a column for “hum (contented)”.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1993588601876103170"
          ],
          "editableUntil" : "2025-11-26T08:52:16.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "34"
      ],
      "favorite_count" : "0",
      "id_str" : "1993588601876103170",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1993588601876103170",
      "created_at" : "Wed Nov 26 07:52:16 +0000 2025",
      "favorited" : false,
      "full_text" : "Home. It's raining. Oh, it's good.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1850059007399911429"
          ],
          "editableUntil" : "2024-10-26T07:16:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "50"
      ],
      "favorite_count" : "1",
      "id_str" : "1850059007399911429",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1850059007399911429",
      "created_at" : "Sat Oct 26 06:16:54 +0000 2024",
      "favorited" : false,
      "full_text" : "Gasket wasn't at breakfast. It's probably nothing.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1829192196706037763"
          ],
          "editableUntil" : "2024-08-29T17:19:39.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Tomas Okoro",
            "screen_name" : "tomaswheels_ph",
            "indices" : [
              "0",
              "15"
            ],
            "id_str" : "1016247084331257858",
            "id" : "1016247084331257858"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "16",
        "55"
      ],
      "favorite_count" : "2",
      "in_reply_to_status_id_str" : "1829131799303090179",
      "in_reply_to_user_id" : "1016247084331257858",
      "id_str" : "1829192196706037763",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1829192196706037763",
      "in_reply_to_status_id" : "1829131799303090179",
      "created_at" : "Thu Aug 29 16:19:39 +0000 2024",
      "favorited" : false,
      "full_text" : "@tomaswheels_ph Nine times? I've walked past it eleven.",
      "lang" : "en",
      "in_reply_to_screen_name" : "tomaswheels_ph",
      "in_reply_to_user_id_str" : "1016247084331257858"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1966958155599822849"
          ],
          "editableUntil" : "2025-09-13T21:12:23.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "89"
      ],
      "favorite_count" : "4",
      "id_str" : "1966958155599822849",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1966958155599822849",
      "created_at" : "Sat Sep 13 20:12:23 +0000 2025",
      "favorited" : false,
      "full_text" : "The pot's got its lid back, &amp; the tea's hot to the bottom for the first time in ages.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1916548626051780608"
          ],
          "editableUntil" : "2025-04-27T18:42:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/LjcPZtr7ut",
            "expanded_url" : "https://example.com/birds/harbour-street-gulls",
            "display_url" : "example.com/birds/harbour-…",
            "indices" : [
              "110",
              "133"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "133"
      ],
      "favorite_count" : "4",
      "id_str" : "1916548626051780608",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1916548626051780608",
      "possibly_sensitive" : false,
      "created_at" : "Sun Apr 27 17:42:54 +0000 2025",
      "favorited" : false,
      "full_text" : "A field guide to the gulls of Harbour Street. The Admiral has a full page and he's not looking at the camera.\nhttps://t.co/LjcPZtr7ut",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1353263143955255299"
          ],
          "editableUntil" : "2021-01-24T09:17:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "122"
      ],
      "favorite_count" : "7",
      "id_str" : "1353263143955255299",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1353263143955255299",
      "created_at" : "Sun Jan 24 08:47:30 +0000 2021",
      "favorited" : false,
      "full_text" : "“What's this one for?” asked Tomas, holding up a tool.\nI've owned it for fifteen years.\nI said we'd get to that one later.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1629006844734685184"
          ],
          "editableUntil" : "2023-02-24T07:34:31.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "88"
      ],
      "favorite_count" : "6",
      "id_str" : "1629006844734685184",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1629006844734685184",
      "created_at" : "Fri Feb 24 06:34:31 +0000 2023",
      "favorited" : false,
      "full_text" : "The seed’s in the pot. The pot’s on the boiler. The boiler’s never had so many visitors.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1529408610094202885"
          ],
          "editableUntil" : "2022-05-25T10:56:42.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Tomas Okoro",
            "screen_name" : "tomaswheels_ph",
            "indices" : [
              "3",
              "18"
            ],
            "id_str" : "1016247084331257858",
            "id" : "1016247084331257858"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "122"
      ],
      "favorite_count" : "0",
      "id_str" : "1529408610094202885",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1529408610094202885",
      "created_at" : "Wed May 25 10:26:42 +0000 2022",
      "favorited" : false,
      "full_text" : "RT @tomaswheels_ph: Wheel class tonight. Bring a rim, a hub, and someone you don't mind being quiet next to for two hours.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1186359616407506948"
          ],
          "editableUntil" : "2019-10-21T19:42:28.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "98"
      ],
      "favorite_count" : "9",
      "id_str" : "1186359616407506948",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1186359616407506948",
      "created_at" : "Mon Oct 21 19:12:28 +0000 2019",
      "favorited" : false,
      "full_text" : "Mrs. Quill visits on Wednesdays to look at the tandem. She brings shortbread. I'm in no hurry now.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1941090469988876292"
          ],
          "editableUntil" : "2025-07-04T12:03:26.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "55"
      ],
      "favorite_count" : "5",
      "id_str" : "1941090469988876292",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1941090469988876292",
      "created_at" : "Fri Jul 04 11:03:26 +0000 2025",
      "favorited" : false,
      "full_text" : "I opened both doors and let the breeze do the sweeping.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1443604653866770437"
          ],
          "editableUntil" : "2021-09-30T16:22:25.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "123"
      ],
      "favorite_count" : "21",
      "id_str" : "1443604653866770437",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1443604653866770437",
      "created_at" : "Thu Sep 30 15:52:25 +0000 2021",
      "favorited" : false,
      "full_text" : "Gave him the old brass spoke key, the one I was given. He put it in his top pocket and went to look at the sea for a while.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1463622696604823554"
          ],
          "editableUntil" : "2021-11-24T22:06:58.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "69"
      ],
      "favorite_count" : "3",
      "id_str" : "1463622696604823554",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1463622696604823554",
      "created_at" : "Wed Nov 24 21:36:58 +0000 2021",
      "favorited" : false,
      "full_text" : "Tea &gt; coffee. Wool &gt; fleece. Cat &gt; everything, says the cat.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1917682862481846273"
          ],
          "editableUntil" : "2025-04-30T21:49:57.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "66"
      ],
      "favorite_count" : "3",
      "id_str" : "1917682862481846273",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1917682862481846273",
      "created_at" : "Wed Apr 30 20:49:57 +0000 2025",
      "favorited" : false,
      "full_text" : "Somebody's hung a tiny bell on the marrow. It's to warn the slugs.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1344556963540172802"
          ],
          "editableUntil" : "2020-12-31T08:42:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Inge Marsh",
            "screen_name" : "ingetunes_ph",
            "indices" : [
              "0",
              "13"
            ],
            "id_str" : "872741239510085635",
            "id" : "872741239510085635"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "14",
        "68"
      ],
      "favorite_count" : "0",
      "in_reply_to_status_id_str" : "1344498578048307204",
      "in_reply_to_user_id" : "872741239510085635",
      "id_str" : "1344556963540172802",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1344556963540172802",
      "in_reply_to_status_id" : "1344498578048307204",
      "created_at" : "Thu Dec 31 08:12:15 +0000 2020",
      "favorited" : false,
      "full_text" : "@ingetunes_ph Which one's the third floor and which one's the piano?",
      "lang" : "en",
      "in_reply_to_screen_name" : "ingetunes_ph",
      "in_reply_to_user_id_str" : "872741239510085635"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1963346363342389249"
          ],
          "editableUntil" : "2025-09-03T22:00:24.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "111"
      ],
      "favorite_count" : "4",
      "id_str" : "1963346363342389249",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1963346363342389249",
      "created_at" : "Wed Sep 03 21:00:24 +0000 2025",
      "favorited" : false,
      "full_text" : "The committee's ruled that a marrow with two owners counts as “a collective”. We're in with the primary school.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1453500338053394432"
          ],
          "editableUntil" : "2021-10-27T23:44:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "66"
      ],
      "favorite_count" : "11",
      "id_str" : "1453500338053394432",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1453500338053394432",
      "created_at" : "Wed Oct 27 23:14:19 +0000 2021",
      "favorited" : false,
      "full_text" : "Tomas asked what I'd wanted to be when I was small. “Dry,” I said.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1957441458979377156"
          ],
          "editableUntil" : "2025-08-18T14:56:25.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "152"
      ],
      "favorite_count" : "1",
      "id_str" : "1957441458979377156",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1957441458979377156",
      "created_at" : "Mon Aug 18 13:56:25 +0000 2025",
      "favorited" : false,
      "full_text" : "Inge played them in on the piano, on the trailer, behind two cargo bikes, in a light drizzle. There wasn’t one flat note &amp; there wasn’t one dry eye.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1250142842472673283"
          ],
          "editableUntil" : "2020-04-14T19:54:14.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/92u2CWCHRT",
            "expanded_url" : "https://example.org/spokeandtide/back-gate",
            "display_url" : "example.org/spokeandtide/b…",
            "indices" : [
              "0",
              "23"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "23"
      ],
      "favorite_count" : "18",
      "id_str" : "1250142842472673283",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1250142842472673283",
      "possibly_sensitive" : false,
      "created_at" : "Tue Apr 14 19:24:14 +0000 2020",
      "favorited" : false,
      "full_text" : "https://t.co/92u2CWCHRT",
      "lang" : "zxx"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1106850284548964356"
          ],
          "editableUntil" : "2019-03-16T10:00:46.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "91"
      ],
      "favorite_count" : "15",
      "id_str" : "1106850284548964356",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1106850284548964356",
      "created_at" : "Sat Mar 16 09:30:46 +0000 2019",
      "favorited" : false,
      "full_text" : "The tandem hasn't moved since 1974. The shed hasn't either, though it is thinking about it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1504392787315265540"
          ],
          "editableUntil" : "2022-03-17T10:12:45.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "88"
      ],
      "favorite_count" : "13",
      "in_reply_to_status_id_str" : "1504371997979140096",
      "in_reply_to_user_id" : "1079440017972264964",
      "id_str" : "1504392787315265540",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1504392787315265540",
      "in_reply_to_status_id" : "1504371997979140096",
      "created_at" : "Thu Mar 17 09:42:45 +0000 2022",
      "favorited" : false,
      "full_text" : "I've been round it nine times now. It gets better, then worse, then it's about the same.",
      "lang" : "en",
      "in_reply_to_screen_name" : "odilemarsh",
      "in_reply_to_user_id_str" : "1079440017972264964"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1874051544233906180"
          ],
          "editableUntil" : "2024-12-31T12:14:40.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Roundabout Geese",
            "screen_name" : "geese_ph",
            "indices" : [
              "0",
              "9"
            ],
            "id_str" : "808962481531920385",
            "id" : "808962481531920385"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "10",
        "101"
      ],
      "favorite_count" : "5",
      "in_reply_to_status_id_str" : "1874005235498192898",
      "in_reply_to_user_id" : "808962481531920385",
      "id_str" : "1874051544233906180",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1874051544233906180",
      "in_reply_to_status_id" : "1874005235498192898",
      "created_at" : "Tue Dec 31 11:14:40 +0000 2024",
      "favorited" : false,
      "full_text" : "@geese_ph Are they all right in this wind? I've got half a loaf here that the hedgehog wouldn't have.",
      "lang" : "en",
      "in_reply_to_screen_name" : "geese_ph",
      "in_reply_to_user_id_str" : "808962481531920385"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1835035256396546050"
          ],
          "editableUntil" : "2024-09-14T20:17:53.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "65"
      ],
      "favorite_count" : "11",
      "id_str" : "1835035256396546050",
      "truncated" : false,
      "retweet_count" : "11",
      "id" : "1835035256396546050",
      "created_at" : "Sat Sep 14 19:17:53 +0000 2024",
      "favorited" : false,
      "full_text" : "Then September came and put its cold hand on the back of my neck.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1774030962281414657"
          ],
          "editableUntil" : "2024-03-30T12:08:35.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "86"
      ],
      "favorite_count" : "13",
      "id_str" : "1774030962281414657",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1774030962281414657",
      "created_at" : "Sat Mar 30 11:08:35 +0000 2024",
      "favorited" : false,
      "full_text" : "Dear Mr. Pell, I've got your wheelie bin, you've got my hedge. Shall we call it quits?",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1816758506495598595"
          ],
          "editableUntil" : "2024-07-26T09:52:36.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/Z0nTVbV73d",
            "expanded_url" : "https://example.com/kettles/true-a",
            "display_url" : "example.com/kettles/true-a",
            "indices" : [
              "104",
              "127"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "127"
      ],
      "favorite_count" : "2",
      "id_str" : "1816758506495598595",
      "truncated" : false,
      "retweet_count" : "10",
      "id" : "1816758506495598595",
      "possibly_sensitive" : false,
      "created_at" : "Fri Jul 26 08:52:36 +0000 2024",
      "favorited" : false,
      "full_text" : "The kettle that whistles an A. I don't get anything for telling you, I just think that you should know. https://t.co/Z0nTVbV73d",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1511970882301743109"
          ],
          "editableUntil" : "2022-04-07T08:05:24.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Roundabout Geese",
            "screen_name" : "geese_ph",
            "indices" : [
              "3",
              "12"
            ],
            "id_str" : "808962481531920385",
            "id" : "808962481531920385"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "26"
      ],
      "favorite_count" : "0",
      "id_str" : "1511970882301743109",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1511970882301743109",
      "created_at" : "Thu Apr 07 07:35:24 +0000 2022",
      "favorited" : false,
      "full_text" : "RT @geese_ph: Second exit.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1272657589617274885"
          ],
          "editableUntil" : "2020-06-15T22:59:48.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Inge Marsh",
            "screen_name" : "ingetunes_ph",
            "indices" : [
              "0",
              "13"
            ],
            "id_str" : "872741239510085635",
            "id" : "872741239510085635"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "14",
        "65"
      ],
      "favorite_count" : "3",
      "in_reply_to_status_id_str" : "1272577813355204613",
      "in_reply_to_user_id" : "872741239510085635",
      "id_str" : "1272657589617274885",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1272657589617274885",
      "in_reply_to_status_id" : "1272577813355204613",
      "created_at" : "Mon Jun 15 22:29:48 +0000 2020",
      "favorited" : false,
      "full_text" : "@ingetunes_ph They left here full. I don't know what to tell you.",
      "lang" : "en",
      "in_reply_to_screen_name" : "ingetunes_ph",
      "in_reply_to_user_id_str" : "872741239510085635"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1568884942422949890"
          ],
          "editableUntil" : "2022-09-11T09:21:33.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "64"
      ],
      "favorite_count" : "53",
      "id_str" : "1568884942422949890",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1568884942422949890",
      "created_at" : "Sun Sep 11 08:51:33 +0000 2022",
      "favorited" : false,
      "full_text" : "The seed's in the till, under the feather. Gasket's guarding it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1678357710125760515"
          ],
          "editableUntil" : "2023-07-10T11:57:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Inge Marsh",
            "screen_name" : "ingetunes_ph",
            "indices" : [
              "0",
              "13"
            ],
            "id_str" : "872741239510085635",
            "id" : "872741239510085635"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "14",
        "26"
      ],
      "favorite_count" : "0",
      "in_reply_to_status_id_str" : "1678320718176530436",
      "in_reply_to_user_id" : "872741239510085635",
      "id_str" : "1678357710125760515",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1678357710125760515",
      "in_reply_to_status_id" : "1678320718176530436",
      "created_at" : "Mon Jul 10 10:57:15 +0000 2023",
      "favorited" : false,
      "full_text" : "@ingetunes_ph Bring butter",
      "lang" : "en",
      "in_reply_to_screen_name" : "ingetunes_ph",
      "in_reply_to_user_id_str" : "872741239510085635"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1587540409533665284"
          ],
          "editableUntil" : "2022-11-01T21:21:43.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ],
        "media" : [
          {
            "expanded_url" : "https://x.com/odilemarsh/status/1587540409533665284/photo/1",
            "indices" : [
              "78",
              "101"
            ],
            "url" : "https://t.co/zVKjAbwkZc",
            "media_url" : "http://pbs.twimg.com/media/FnKsFKqBvwM5UAA.jpg",
            "id_str" : "1587540241807589378",
            "id" : "1587540241807589378",
            "media_url_https" : "https://pbs.twimg.com/media/FnKsFKqBvwM5UAA.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.x.com/zVKjAbwkZc"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "77"
      ],
      "favorite_count" : "17",
      "id_str" : "1587540409533665284",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1587540409533665284",
      "possibly_sensitive" : false,
      "created_at" : "Tue Nov 01 20:21:43 +0000 2022",
      "favorited" : false,
      "full_text" : "Pumpkin soup. It's orange, it's thick and it's got into the front derailleur. https://t.co/zVKjAbwkZc",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://x.com/odilemarsh/status/1587540409533665284/photo/1",
            "indices" : [
              "78",
              "101"
            ],
            "url" : "https://t.co/zVKjAbwkZc",
            "media_url" : "http://pbs.twimg.com/media/FnKsFKqBvwM5UAA.jpg",
            "id_str" : "1587540241807589378",
            "id" : "1587540241807589378",
            "media_url_https" : "https://pbs.twimg.com/media/FnKsFKqBvwM5UAA.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.x.com/zVKjAbwkZc"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1985048130237120513"
          ],
          "editableUntil" : "2025-11-02T19:15:29.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "148"
      ],
      "favorite_count" : "4",
      "id_str" : "1985048130237120513",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1985048130237120513",
      "created_at" : "Sun Nov 02 18:15:29 +0000 2025",
      "favorited" : false,
      "full_text" : "Went through the shoebox to the bottom tonight. The very first one says, “Arrived. Rained. Piano fine. Wish you were here, but who'd mind the shop?”",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1835580336731607042"
          ],
          "editableUntil" : "2024-09-16T08:23:50.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "47"
      ],
      "favorite_count" : "1",
      "id_str" : "1835580336731607042",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1835580336731607042",
      "created_at" : "Mon Sep 16 07:23:50 +0000 2024",
      "favorited" : false,
      "full_text" : "Tide's big, moon's big, mug's big. All's right.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1769605740186968067"
          ],
          "editableUntil" : "2024-03-18T07:04:20.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "39"
      ],
      "favorite_count" : "7",
      "id_str" : "1769605740186968067",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1769605740186968067",
      "created_at" : "Mon Mar 18 06:04:20 +0000 2024",
      "favorited" : false,
      "full_text" : "A seagull is just a pigeon with a boat.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1983497510329798656"
          ],
          "editableUntil" : "2025-10-29T12:33:52.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "93"
      ],
      "favorite_count" : "1",
      "id_str" : "1983497510329798656",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1983497510329798656",
      "created_at" : "Wed Oct 29 11:33:52 +0000 2025",
      "favorited" : false,
      "full_text" : "Rain on the new roof doesn't sound like anything. I've asked the roofer if there's a setting.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1743376891208089600"
          ],
          "editableUntil" : "2024-01-05T22:00:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "51"
      ],
      "favorite_count" : "37",
      "id_str" : "1743376891208089600",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1743376891208089600",
      "created_at" : "Fri Jan 05 21:00:15 +0000 2024",
      "favorited" : false,
      "full_text" : "Leaky roof, chapter nine. The bucket wants a raise.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1303595050085953538"
          ],
          "editableUntil" : "2020-09-09T07:54:14.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Library",
            "screen_name" : "library_ph",
            "indices" : [
              "0",
              "11"
            ],
            "id_str" : "521226015764508673",
            "id" : "521226015764508673"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "12",
        "69"
      ],
      "favorite_count" : "3",
      "in_reply_to_status_id_str" : "1303521818540646401",
      "in_reply_to_user_id" : "521226015764508673",
      "id_str" : "1303595050085953538",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1303595050085953538",
      "in_reply_to_status_id" : "1303521818540646401",
      "created_at" : "Wed Sep 09 07:24:14 +0000 2020",
      "favorited" : false,
      "full_text" : "@library_ph Thursday's perfect, I'll bring the wheel and the biscuits",
      "lang" : "en",
      "in_reply_to_screen_name" : "library_ph",
      "in_reply_to_user_id_str" : "521226015764508673"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1493874419478859781"
          ],
          "editableUntil" : "2022-02-16T09:36:31.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "93"
      ],
      "favorite_count" : "14",
      "id_str" : "1493874419478859781",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1493874419478859781",
      "created_at" : "Wed Feb 16 09:06:31 +0000 2022",
      "favorited" : false,
      "full_text" : "I've painted a new &amp;. It's bigger than it should be. It looks as if it's enjoying itself.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1518916546764181504"
          ],
          "editableUntil" : "2022-04-26T12:04:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "99"
      ],
      "favorite_count" : "9",
      "id_str" : "1518916546764181504",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1518916546764181504",
      "created_at" : "Tue Apr 26 11:34:59 +0000 2022",
      "favorited" : false,
      "full_text" : "Eggs on the chimney. The Admiral sits on them and glares at the weather as though it owed him rent.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1791201654542409729"
          ],
          "editableUntil" : "2024-05-16T21:18:48.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "81"
      ],
      "favorite_count" : "10",
      "id_str" : "1791201654542409729",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1791201654542409729",
      "created_at" : "Thu May 16 20:18:48 +0000 2024",
      "favorited" : false,
      "full_text" : "Went for a walk to clear my head. It's still foggy, but now it's the proper kind.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1486124264159854596"
          ],
          "editableUntil" : "2022-01-26T00:20:10.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/RYSjcuA8aJ",
            "expanded_url" : "https://example.org/pellhaven-post/tandem-restored",
            "display_url" : "example.org/pellhaven-post…",
            "indices" : [
              "75",
              "98"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "98"
      ],
      "favorite_count" : "4",
      "id_str" : "1486124264159854596",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1486124264159854596",
      "possibly_sensitive" : false,
      "created_at" : "Tue Jan 25 23:50:10 +0000 2022",
      "favorited" : false,
      "full_text" : "The bit in the paper about the tandem is here. They spelt Gasket with a J.\nhttps://t.co/RYSjcuA8aJ",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1836845997319577601"
          ],
          "editableUntil" : "2024-09-19T20:13:07.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "96"
      ],
      "favorite_count" : "15",
      "id_str" : "1836845997319577601",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1836845997319577601",
      "created_at" : "Thu Sep 19 19:13:07 +0000 2024",
      "favorited" : false,
      "full_text" : "Went to shut the gate and the heron was on it. I left it open. It's his gate till he's finished.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1791723870866489345"
          ],
          "editableUntil" : "2024-05-18T07:53:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "93"
      ],
      "favorite_count" : "4",
      "id_str" : "1791723870866489345",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1791723870866489345",
      "created_at" : "Sat May 18 06:53:54 +0000 2024",
      "favorited" : false,
      "full_text" : "Overheard at the stall: “It's not a big cheese, it's a near cheese.” I wrote that on my hand.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1372850163417391104"
          ],
          "editableUntil" : "2021-03-19T10:29:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Vicar",
            "screen_name" : "vicar_ph",
            "indices" : [
              "0",
              "9"
            ],
            "id_str" : "233851935245463556",
            "id" : "233851935245463556"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "10",
        "31"
      ],
      "favorite_count" : "1",
      "in_reply_to_status_id_str" : "1372814425917472771",
      "in_reply_to_user_id" : "233851935245463556",
      "id_str" : "1372850163417391104",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1372850163417391104",
      "in_reply_to_status_id" : "1372814425917472771",
      "created_at" : "Fri Mar 19 09:59:19 +0000 2021",
      "favorited" : false,
      "full_text" : "@vicar_ph One hand, vicar. One.",
      "lang" : "en",
      "in_reply_to_screen_name" : "vicar_ph",
      "in_reply_to_user_id_str" : "233851935245463556"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1467217028993896453"
          ],
          "editableUntil" : "2021-12-04T20:09:33.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "117"
      ],
      "favorite_count" : "35",
      "id_str" : "1467217028993896453",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1467217028993896453",
      "created_at" : "Sat Dec 04 19:39:33 +0000 2021",
      "favorited" : false,
      "full_text" : "Tomas has decorated the truing stand. There's tinsel in the calipers. Everything's running half a millimetre festive.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1403094402122244101"
          ],
          "editableUntil" : "2021-06-10T21:29:08.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "96"
      ],
      "favorite_count" : "2",
      "id_str" : "1403094402122244101",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1403094402122244101",
      "created_at" : "Thu Jun 10 20:59:08 +0000 2021",
      "favorited" : false,
      "full_text" : "It's OUT. The front seatpost is out. It came with a noise like a cork and I sat down on the cat.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1857498584154640385"
          ],
          "editableUntil" : "2024-11-15T19:59:07.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "82"
      ],
      "favorite_count" : "13",
      "id_str" : "1857498584154640385",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1857498584154640385",
      "created_at" : "Fri Nov 15 18:59:07 +0000 2024",
      "favorited" : false,
      "full_text" : "Wool's on every radiator and the windows are running. You could grow rice in here.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1354071246149853184"
          ],
          "editableUntil" : "2021-01-26T14:48:37.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "101"
      ],
      "favorite_count" : "29",
      "id_str" : "1354071246149853184",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1354071246149853184",
      "created_at" : "Tue Jan 26 14:18:37 +0000 2021",
      "favorited" : false,
      "full_text" : "Showed Tomas how to mend a puncture. He showed me how to do it faster. I've sent him to make the tea.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1747532359082160132"
          ],
          "editableUntil" : "2024-01-17T09:12:36.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "22"
      ],
      "favorite_count" : "4",
      "id_str" : "1747532359082160132",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1747532359082160132",
      "created_at" : "Wed Jan 17 08:12:36 +0000 2024",
      "favorited" : false,
      "full_text" : "I wrote back: the hat.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1607362257981165568"
          ],
          "editableUntil" : "2022-12-26T14:06:40.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "86"
      ],
      "favorite_count" : "9",
      "id_str" : "1607362257981165568",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1607362257981165568",
      "created_at" : "Mon Dec 26 13:06:40 +0000 2022",
      "favorited" : false,
      "full_text" : "Mr. Pell gave me a leaf in a frame. It's from the walnut. I've hung it by the feather.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1116309843109892100"
          ],
          "editableUntil" : "2019-04-11T12:29:41.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Light",
            "screen_name" : "lighthouse_ph",
            "indices" : [
              "0",
              "14"
            ],
            "id_str" : "377720167063744512",
            "id" : "377720167063744512"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "15",
        "90"
      ],
      "favorite_count" : "1",
      "in_reply_to_status_id_str" : "1116245923036733445",
      "in_reply_to_user_id" : "377720167063744512",
      "id_str" : "1116309843109892100",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1116309843109892100",
      "in_reply_to_status_id" : "1116245923036733445",
      "created_at" : "Thu Apr 11 11:59:41 +0000 2019",
      "favorited" : false,
      "full_text" : "@lighthouse_ph Thank you for that. I've read it out to her. She said “Right. Cake.” again.",
      "lang" : "en",
      "in_reply_to_screen_name" : "lighthouse_ph",
      "in_reply_to_user_id_str" : "377720167063744512"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1850266996715229189"
          ],
          "editableUntil" : "2024-10-26T21:03:22.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The 7:40",
            "screen_name" : "ferry740_ph",
            "indices" : [
              "0",
              "12"
            ],
            "id_str" : "728873005334487045",
            "id" : "728873005334487045"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "13",
        "75"
      ],
      "favorite_count" : "4",
      "in_reply_to_status_id_str" : "1850263974752624643",
      "in_reply_to_user_id" : "728873005334487045",
      "id_str" : "1850266996715229189",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1850266996715229189",
      "in_reply_to_status_id" : "1850263974752624643",
      "created_at" : "Sat Oct 26 20:03:22 +0000 2024",
      "favorited" : false,
      "full_text" : "@ferry740_ph I rang it. Could you hear it? I've got forty more in a bucket.",
      "lang" : "en",
      "in_reply_to_screen_name" : "ferry740_ph",
      "in_reply_to_user_id_str" : "728873005334487045"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1986880464087191552"
          ],
          "editableUntil" : "2025-11-07T20:36:31.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Inge Marsh",
            "screen_name" : "ingetunes_ph",
            "indices" : [
              "3",
              "16"
            ],
            "id_str" : "872741239510085635",
            "id" : "872741239510085635"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "140"
      ],
      "favorite_count" : "0",
      "id_str" : "1986880464087191552",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1986880464087191552",
      "created_at" : "Fri Nov 07 19:36:31 +0000 2025",
      "favorited" : false,
      "full_text" : "RT @ingetunes_ph: I have moved in with a cat, a gull, two mechanics and about nine hundred tyres. The acoustics are warm. The sister's damp…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1652960385555566594"
          ],
          "editableUntil" : "2023-05-01T09:57:21.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "48"
      ],
      "favorite_count" : "0",
      "id_str" : "1652960385555566594",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1652960385555566594",
      "created_at" : "Mon May 01 08:57:21 +0000 2023",
      "favorited" : false,
      "full_text" : "It isn't the hill. It's the hill after the hill.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1654987150100639747"
          ],
          "editableUntil" : "2023-05-07T00:10:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "94"
      ],
      "favorite_count" : "5",
      "id_str" : "1654987150100639747",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1654987150100639747",
      "created_at" : "Sat May 06 23:10:59 +0000 2023",
      "favorited" : false,
      "full_text" : "Question: is it still a short cut if it's got steps in it? Asking for a man with a cargo bike.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1427743447335579649"
          ],
          "editableUntil" : "2021-08-17T21:55:38.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "36"
      ],
      "favorite_count" : "14",
      "id_str" : "1427743447335579649",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1427743447335579649",
      "created_at" : "Tue Aug 17 21:25:38 +0000 2021",
      "favorited" : false,
      "full_text" : "Brenda's the length of a track pump.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1991261033063632896"
          ],
          "editableUntil" : "2025-11-19T22:43:20.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/R6Zi0WCKXy",
            "expanded_url" : "https://example.org/spokeandtide/hiding-places",
            "display_url" : "example.org/spokeandtide/h…",
            "indices" : [
              "114",
              "137"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "137"
      ],
      "favorite_count" : "4",
      "id_str" : "1991261033063632896",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1991261033063632896",
      "possibly_sensitive" : false,
      "created_at" : "Wed Nov 19 21:43:20 +0000 2025",
      "favorited" : false,
      "full_text" : "Christmas bikes again. I've hidden one at the café, one in the vestry, and one in plain sight with a price on it. https://t.co/R6Zi0WCKXy",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1879437526961717248"
          ],
          "editableUntil" : "2025-01-15T08:56:39.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "105"
      ],
      "favorite_count" : "34",
      "id_str" : "1879437526961717248",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1879437526961717248",
      "created_at" : "Wed Jan 15 07:56:39 +0000 2025",
      "favorited" : false,
      "full_text" : "Gasket sleeps on the bass end. If you hear one low note at three in the morning, that's her turning over.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1559888513625223173"
          ],
          "editableUntil" : "2022-08-17T13:32:57.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/1bMYZL1ir3",
            "expanded_url" : "https://example.org/paths/lighthouse",
            "display_url" : "example.org/paths/lighthou…",
            "indices" : [
              "72",
              "95"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "95"
      ],
      "favorite_count" : "2",
      "id_str" : "1559888513625223173",
      "truncated" : false,
      "retweet_count" : "9",
      "id" : "1559888513625223173",
      "possibly_sensitive" : false,
      "created_at" : "Wed Aug 17 13:02:57 +0000 2022",
      "favorited" : false,
      "full_text" : "The lighthouse path is open again after the slip. Dry boots, flask, go. https://t.co/1bMYZL1ir3",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1167780949079162885"
          ],
          "editableUntil" : "2019-08-31T13:17:29.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "64"
      ],
      "favorite_count" : "7",
      "id_str" : "1167780949079162885",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1167780949079162885",
      "created_at" : "Sat Aug 31 12:47:29 +0000 2019",
      "favorited" : false,
      "full_text" : "The marrow is now the size of Gasket. They've met. It went well.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1215198850194890755"
          ],
          "editableUntil" : "2020-01-09T09:39:17.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "105"
      ],
      "favorite_count" : "15",
      "id_str" : "1215198850194890755",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1215198850194890755",
      "created_at" : "Thu Jan 09 09:09:17 +0000 2020",
      "favorited" : false,
      "full_text" : "The February man arrived early. He'd like me to buy back the bike. He has ridden it as far as the bakery.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1128996916543594501"
          ],
          "editableUntil" : "2019-05-16T12:43:35.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "88"
      ],
      "favorite_count" : "4",
      "id_str" : "1128996916543594501",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1128996916543594501",
      "created_at" : "Thu May 16 12:13:35 +0000 2019",
      "favorited" : false,
      "full_text" : "My hands are black to the wrist and I've just remembered I am meeting the bank at three.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1802817003184222213"
          ],
          "editableUntil" : "2024-06-17T22:34:02.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "117"
      ],
      "favorite_count" : "10",
      "id_str" : "1802817003184222213",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1802817003184222213",
      "created_at" : "Mon Jun 17 21:34:02 +0000 2024",
      "favorited" : false,
      "full_text" : "Kettle's gone. Nineteen... no, four years. Four years of flat whistle. I took it out the back &amp; said a few words.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1705315080567275522"
          ],
          "editableUntil" : "2023-09-22T21:16:13.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "90"
      ],
      "favorite_count" : "12",
      "id_str" : "1705315080567275522",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1705315080567275522",
      "created_at" : "Fri Sep 22 20:16:13 +0000 2023",
      "favorited" : false,
      "full_text" : "Week two: the nurse's wheel is the best. She says it's like stitches, you just don't rush.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1390930836363628546"
          ],
          "editableUntil" : "2021-05-08T07:55:28.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Museum",
            "screen_name" : "museum_ph",
            "indices" : [
              "0",
              "10"
            ],
            "id_str" : "468319149988737027",
            "id" : "468319149988737027"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "11",
        "52"
      ],
      "favorite_count" : "8",
      "in_reply_to_status_id_str" : "1390835963216060416",
      "in_reply_to_user_id" : "468319149988737027",
      "id_str" : "1390930836363628546",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1390930836363628546",
      "in_reply_to_status_id" : "1390835963216060416",
      "created_at" : "Sat May 08 07:25:28 +0000 2021",
      "favorited" : false,
      "full_text" : "@museum_ph It's my shoe. I've told you it's my shoe.",
      "lang" : "en",
      "in_reply_to_screen_name" : "museum_ph",
      "in_reply_to_user_id_str" : "468319149988737027"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1970153526526472196"
          ],
          "editableUntil" : "2025-09-22T16:49:39.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/VgzM1sPbDg",
            "expanded_url" : "https://example.org/spokeandtide/soup",
            "display_url" : "example.org/spokeandtide/s…",
            "indices" : [
              "75",
              "98"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "98"
      ],
      "favorite_count" : "8",
      "id_str" : "1970153526526472196",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1970153526526472196",
      "possibly_sensitive" : false,
      "created_at" : "Mon Sep 22 15:49:39 +0000 2025",
      "favorited" : false,
      "full_text" : "The soup list for December, with the leek days marked in red as a warning. https://t.co/VgzM1sPbDg",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1549124662503890948"
          ],
          "editableUntil" : "2022-07-18T20:41:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "83"
      ],
      "favorite_count" : "11",
      "id_str" : "1549124662503890948",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1549124662503890948",
      "created_at" : "Mon Jul 18 20:11:15 +0000 2022",
      "favorited" : false,
      "full_text" : "Tide went out so far this morning you could see the old wall and two of my sockets.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1266356418283692034"
          ],
          "editableUntil" : "2020-05-29T13:41:12.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "131"
      ],
      "favorite_count" : "36",
      "id_str" : "1266356418283692034",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1266356418283692034",
      "created_at" : "Fri May 29 13:11:12 +0000 2020",
      "favorited" : false,
      "full_text" : "René's doing the cheese round by bicycle. I've fitted him a basket front and back. He's carrying forty kilos of cheddar and a song.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1910767641582387204"
          ],
          "editableUntil" : "2025-04-11T19:51:20.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "40"
      ],
      "favorite_count" : "35",
      "id_str" : "1910767641582387204",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1910767641582387204",
      "created_at" : "Fri Apr 11 18:51:20 +0000 2025",
      "favorited" : false,
      "full_text" : "Sunday loaf, Sunday soup, Sunday jumper.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1982888655627694084"
          ],
          "editableUntil" : "2025-10-27T20:14:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "86"
      ],
      "favorite_count" : "20",
      "id_str" : "1982888655627694084",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1982888655627694084",
      "created_at" : "Mon Oct 27 19:14:30 +0000 2025",
      "favorited" : false,
      "full_text" : "I dreamt I was a bearing. It was smooth, mostly. Then somebody brought up the weather.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1387774311868477441"
          ],
          "editableUntil" : "2021-04-29T14:52:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "109"
      ],
      "favorite_count" : "6",
      "id_str" : "1387774311868477441",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1387774311868477441",
      "created_at" : "Thu Apr 29 14:22:34 +0000 2021",
      "favorited" : false,
      "full_text" : "Brake pads are cheaper than hedges. I put it on a sign. Three people have asked what I've got against hedges.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1262393999589056516"
          ],
          "editableUntil" : "2020-05-18T15:15:58.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "50"
      ],
      "favorite_count" : "1",
      "id_str" : "1262393999589056516",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1262393999589056516",
      "created_at" : "Mon May 18 14:45:58 +0000 2020",
      "favorited" : false,
      "full_text" : "Day two of the plan: same, but louder, then a nap.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1937921535412486145"
          ],
          "editableUntil" : "2025-06-25T18:11:13.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/GtuApewoRh",
            "expanded_url" : "https://example.org/pellhaven-museum/clock-correction",
            "display_url" : "example.org/pellhaven-muse…",
            "indices" : [
              "99",
              "122"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "122"
      ],
      "favorite_count" : "19",
      "id_str" : "1937921535412486145",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1937921535412486145",
      "possibly_sensitive" : false,
      "created_at" : "Wed Jun 25 17:11:13 +0000 2025",
      "favorited" : false,
      "full_text" : "How the four minutes came about, a correction, by me. The museum's been very decent about the rag. https://t.co/GtuApewoRh",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1348186910171291652"
          ],
          "editableUntil" : "2021-01-10T09:06:22.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "59"
      ],
      "favorite_count" : "40",
      "id_str" : "1348186910171291652",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1348186910171291652",
      "created_at" : "Sun Jan 10 08:36:22 +0000 2021",
      "favorited" : false,
      "full_text" : "The rain's so fine today it doesn't fall, it just turns up.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1390639549605314560"
          ],
          "editableUntil" : "2021-05-07T12:38:00.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/4tcmrQg2eN",
            "expanded_url" : "https://example.org/webcams/harbour-street",
            "display_url" : "example.org/webcams/harbou…",
            "indices" : [
              "96",
              "119"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "119"
      ],
      "favorite_count" : "4",
      "id_str" : "1390639549605314560",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1390639549605314560",
      "possibly_sensitive" : false,
      "created_at" : "Fri May 07 12:08:00 +0000 2021",
      "favorited" : false,
      "full_text" : "Birdwatchers: the Admiral's chimney is on the webcam. So, at about six each morning, is Gasket.\nhttps://t.co/4tcmrQg2eN",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1647503832518123522"
          ],
          "editableUntil" : "2023-04-16T08:34:57.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "104"
      ],
      "favorite_count" : "19",
      "id_str" : "1647503832518123522",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1647503832518123522",
      "created_at" : "Sun Apr 16 07:34:57 +0000 2023",
      "favorited" : false,
      "full_text" : "I've made up a rhyme for checking a bike. Air, brakes, chain, bell. It doesn't rhyme, but nobody's died.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1596971404024602625"
          ],
          "editableUntil" : "2022-11-27T21:57:07.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/LSg0Gz77FB",
            "expanded_url" : "https://example.org/pellhaven-post/small-ads",
            "display_url" : "example.org/pellhaven-post…",
            "indices" : [
              "101",
              "124"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "124"
      ],
      "favorite_count" : "23",
      "id_str" : "1596971404024602625",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1596971404024602625",
      "possibly_sensitive" : false,
      "created_at" : "Sun Nov 27 20:57:07 +0000 2022",
      "favorited" : false,
      "full_text" : "Small ad in the Post: “For sale, bread oven, hardly used properly.” It isn't mine. It could be mine. https://t.co/LSg0Gz77FB",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1168463702418501632"
          ],
          "editableUntil" : "2019-09-02T10:30:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "69"
      ],
      "favorite_count" : "2",
      "in_reply_to_status_id_str" : "1168419516533075972",
      "in_reply_to_user_id" : "1079440017972264964",
      "id_str" : "1168463702418501632",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1168463702418501632",
      "in_reply_to_status_id" : "1168419516533075972",
      "created_at" : "Mon Sep 02 10:00:30 +0000 2019",
      "favorited" : false,
      "full_text" : "42 now. It's the blanket. I'm not taking questions about the blanket.",
      "lang" : "en",
      "in_reply_to_screen_name" : "odilemarsh",
      "in_reply_to_user_id_str" : "1079440017972264964"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1181915371655327744"
          ],
          "editableUntil" : "2019-10-09T13:22:38.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "79"
      ],
      "favorite_count" : "2",
      "id_str" : "1181915371655327744",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1181915371655327744",
      "created_at" : "Wed Oct 09 12:52:38 +0000 2019",
      "favorited" : false,
      "full_text" : "Ran out of the good grease and used the other grease. I can feel it judging me.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1692159563695382530"
          ],
          "editableUntil" : "2023-08-17T14:00:53.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/xEv8hze6Xt",
            "expanded_url" : "https://example.com/howto/leaf-blower-care",
            "display_url" : "example.com/howto/leaf-blo…",
            "indices" : [
              "67",
              "90"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "90"
      ],
      "favorite_count" : "18",
      "id_str" : "1692159563695382530",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1692159563695382530",
      "possibly_sensitive" : false,
      "created_at" : "Thu Aug 17 13:00:53 +0000 2023",
      "favorited" : false,
      "full_text" : "How to look after a leaf blower. I can't believe I'm posting this.\nhttps://t.co/xEv8hze6Xt",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1663829186039885826"
          ],
          "editableUntil" : "2023-05-31T09:46:05.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Inge Marsh",
            "screen_name" : "ingetunes_ph",
            "indices" : [
              "0",
              "13"
            ],
            "id_str" : "872741239510085635",
            "id" : "872741239510085635"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "14",
        "60"
      ],
      "favorite_count" : "0",
      "in_reply_to_status_id_str" : "1663818114868408325",
      "in_reply_to_user_id" : "872741239510085635",
      "id_str" : "1663829186039885826",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1663829186039885826",
      "in_reply_to_status_id" : "1663818114868408325",
      "created_at" : "Wed May 31 08:46:05 +0000 2023",
      "favorited" : false,
      "full_text" : "@ingetunes_ph I told him B flat. He's written it on the hub.",
      "lang" : "en",
      "in_reply_to_screen_name" : "ingetunes_ph",
      "in_reply_to_user_id_str" : "872741239510085635"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1504009968508219397"
          ],
          "editableUntil" : "2022-03-16T08:51:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The 7:40",
            "screen_name" : "ferry740_ph",
            "indices" : [
              "3",
              "15"
            ],
            "id_str" : "728873005334487045",
            "id" : "728873005334487045"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "132"
      ],
      "favorite_count" : "0",
      "id_str" : "1504009968508219397",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1504009968508219397",
      "created_at" : "Wed Mar 16 08:21:34 +0000 2022",
      "favorited" : false,
      "full_text" : "RT @ferry740_ph: New bell fitted by the bike shop. It goes ting ting. We have had eleven compliments, one complaint, and a proposal.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1735756861884850181"
          ],
          "editableUntil" : "2023-12-15T21:20:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "114"
      ],
      "favorite_count" : "38",
      "id_str" : "1735756861884850181",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1735756861884850181",
      "created_at" : "Fri Dec 15 20:20:59 +0000 2023",
      "favorited" : false,
      "full_text" : "For Christmas the council has put lights on the roundabout. The geese are sitting among them like they ordered it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1430618915101528064"
          ],
          "editableUntil" : "2021-08-25T20:21:43.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "76"
      ],
      "favorite_count" : "6",
      "id_str" : "1430618915101528064",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1430618915101528064",
      "created_at" : "Wed Aug 25 19:51:43 +0000 2021",
      "favorited" : false,
      "full_text" : "“I'll be honest,” said the customer, and he was, and we were there till six.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1667481900061876229"
          ],
          "editableUntil" : "2023-06-10T11:40:39.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "71"
      ],
      "favorite_count" : "1",
      "id_str" : "1667481900061876229",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1667481900061876229",
      "created_at" : "Sat Jun 10 10:40:39 +0000 2023",
      "favorited" : false,
      "full_text" : "The trick to getting a tyre on is to do it before you start to hate it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1609187286498893826"
          ],
          "editableUntil" : "2022-12-31T14:58:41.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "65"
      ],
      "favorite_count" : "5",
      "id_str" : "1609187286498893826",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1609187286498893826",
      "created_at" : "Sat Dec 31 13:58:41 +0000 2022",
      "favorited" : false,
      "full_text" : "Goodbye then, 2022. You had two seatposts in you and we got both.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1860426838171787268"
          ],
          "editableUntil" : "2024-11-23T21:54:57.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Museum",
            "screen_name" : "museum_ph",
            "indices" : [
              "3",
              "13"
            ],
            "id_str" : "468319149988737027",
            "id" : "468319149988737027"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "140"
      ],
      "favorite_count" : "0",
      "id_str" : "1860426838171787268",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1860426838171787268",
      "created_at" : "Sat Nov 23 20:54:57 +0000 2024",
      "favorited" : false,
      "full_text" : "RT @museum_ph: The harbour clock is going again after sixty years. It's four minutes slow. We've had more letters asking us to leave it tha…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1307382374880002053"
          ],
          "editableUntil" : "2020-09-19T18:43:42.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "56"
      ],
      "favorite_count" : "34",
      "id_str" : "1307382374880002053",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1307382374880002053",
      "created_at" : "Sat Sep 19 18:13:42 +0000 2020",
      "favorited" : false,
      "full_text" : "Wet cake is still cake. I've got that on good authority.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1574015581262598146"
          ],
          "editableUntil" : "2022-09-25T13:08:53.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "130"
      ],
      "favorite_count" : "6",
      "id_str" : "1574015581262598146",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1574015581262598146",
      "created_at" : "Sun Sep 25 12:38:53 +0000 2022",
      "favorited" : false,
      "full_text" : "Mrs. Quill rode to the lighthouse today. She sat behind and did the work, as ever. I steered and tried not to look round too much.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1328259074446635013"
          ],
          "editableUntil" : "2020-11-16T09:20:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "95"
      ],
      "favorite_count" : "33",
      "id_str" : "1328259074446635013",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1328259074446635013",
      "created_at" : "Mon Nov 16 08:50:15 +0000 2020",
      "favorited" : false,
      "full_text" : "Somebody asked for a discount because the bike was wet. Everything's wet. We'd have no economy.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1688996779163676676"
          ],
          "editableUntil" : "2023-08-08T20:33:06.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "56"
      ],
      "favorite_count" : "6",
      "id_str" : "1688996779163676676",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1688996779163676676",
      "created_at" : "Tue Aug 08 19:33:06 +0000 2023",
      "favorited" : false,
      "full_text" : "I'm getting the feeling I'm the apprentice on Thursdays.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1429442371129819136"
          ],
          "editableUntil" : "2021-08-22T14:26:33.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "42"
      ],
      "favorite_count" : "13",
      "id_str" : "1429442371129819136",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1429442371129819136",
      "created_at" : "Sun Aug 22 13:56:33 +0000 2021",
      "favorited" : false,
      "full_text" : "Brenda has a parasol. I know how it looks.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1926636159855079424"
          ],
          "editableUntil" : "2025-05-25T14:47:10.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "44"
      ],
      "favorite_count" : "24",
      "id_str" : "1926636159855079424",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1926636159855079424",
      "created_at" : "Sun May 25 13:47:10 +0000 2025",
      "favorited" : false,
      "full_text" : "There's not much that a warm wall won't fix.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1525783842929422341"
          ],
          "editableUntil" : "2022-05-15T10:53:10.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Town Council",
            "screen_name" : "council_ph",
            "indices" : [
              "3",
              "14"
            ],
            "id_str" : "585004770013835265",
            "id" : "585004770013835265"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "140"
      ],
      "favorite_count" : "0",
      "id_str" : "1525783842929422341",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1525783842929422341",
      "created_at" : "Sun May 15 10:23:10 +0000 2022",
      "favorited" : false,
      "full_text" : "RT @council_ph: The fence round the goose nest has been taken over by the geese. Officers are considering a second fence to protect the fir…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1898504972162945024"
          ],
          "editableUntil" : "2025-03-08T23:43:52.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "98"
      ],
      "favorite_count" : "1",
      "id_str" : "1898504972162945024",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1898504972162945024",
      "created_at" : "Sat Mar 08 22:43:52 +0000 2025",
      "favorited" : false,
      "full_text" : "It's March and I've got a hot water bottle up my jumper, and a customer's just asked when I'm due.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1879519547901628416"
          ],
          "editableUntil" : "2025-01-15T14:22:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Kettle Café",
            "screen_name" : "kettlecafe_ph",
            "indices" : [
              "0",
              "14"
            ],
            "id_str" : "298355462759567364",
            "id" : "298355462759567364"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "15",
        "76"
      ],
      "favorite_count" : "0",
      "in_reply_to_status_id_str" : "1879478275765796868",
      "in_reply_to_user_id" : "298355462759567364",
      "id_str" : "1879519547901628416",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1879519547901628416",
      "in_reply_to_status_id" : "1879478275765796868",
      "created_at" : "Wed Jan 15 13:22:34 +0000 2025",
      "favorited" : false,
      "full_text" : "@kettlecafe_ph That's the third fish pie this week. She's lying to you, Zoë.",
      "lang" : "en",
      "in_reply_to_screen_name" : "kettlecafe_ph",
      "in_reply_to_user_id_str" : "298355462759567364"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1643705852996599811"
          ],
          "editableUntil" : "2023-04-05T21:03:08.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "111"
      ],
      "favorite_count" : "8",
      "id_str" : "1643705852996599811",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1643705852996599811",
      "created_at" : "Wed Apr 05 20:03:08 +0000 2023",
      "favorited" : false,
      "full_text" : "The ferry's got a new coat of paint and she's shy about it. She left early. Nobody was ready. There was uproar.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1391703814965571589"
          ],
          "editableUntil" : "2021-05-10T11:07:00.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Pellhaven Post",
            "screen_name" : "post_ph",
            "indices" : [
              "0",
              "8"
            ],
            "id_str" : "154124843440492547",
            "id" : "154124843440492547"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "9",
        "79"
      ],
      "favorite_count" : "0",
      "in_reply_to_status_id_str" : "1391657760475963396",
      "in_reply_to_user_id" : "154124843440492547",
      "id_str" : "1391703814965571589",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1391703814965571589",
      "in_reply_to_status_id" : "1391657760475963396",
      "created_at" : "Mon May 10 10:37:00 +0000 2021",
      "favorited" : false,
      "full_text" : "@post_ph Page nine made me laugh so much that I dropped a spoke key in the soup",
      "lang" : "en",
      "in_reply_to_screen_name" : "post_ph",
      "in_reply_to_user_id_str" : "154124843440492547"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1413493802392637443"
          ],
          "editableUntil" : "2021-07-09T14:12:38.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Kettle Café",
            "screen_name" : "kettlecafe_ph",
            "indices" : [
              "0",
              "14"
            ],
            "id_str" : "298355462759567364",
            "id" : "298355462759567364"
          }
        ],
        "urls" : [
          {
            "url" : "https://t.co/FsNVCsJWp2",
            "expanded_url" : "https://example.org/recipes/harbour-soup",
            "display_url" : "example.org/recipes/harbou…",
            "indices" : [
              "107",
              "130"
            ]
          }
        ]
      },
      "display_text_range" : [
        "15",
        "130"
      ],
      "favorite_count" : "0",
      "in_reply_to_status_id_str" : "1413428118812008452",
      "in_reply_to_user_id" : "298355462759567364",
      "id_str" : "1413493802392637443",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1413493802392637443",
      "in_reply_to_status_id" : "1413428118812008452",
      "possibly_sensitive" : false,
      "created_at" : "Fri Jul 09 13:42:38 +0000 2021",
      "favorited" : false,
      "full_text" : "@kettlecafe_ph Here's the recipe, such as it is. It says “salt?” and that's all the help I've had from it. https://t.co/FsNVCsJWp2",
      "lang" : "en",
      "in_reply_to_screen_name" : "kettlecafe_ph",
      "in_reply_to_user_id_str" : "298355462759567364"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1454895313307783168"
          ],
          "editableUntil" : "2021-10-31T20:07:27.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Tomas Okoro",
            "screen_name" : "tomaswheels_ph",
            "indices" : [
              "3",
              "18"
            ],
            "id_str" : "1016247084331257858",
            "id" : "1016247084331257858"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "139"
      ],
      "favorite_count" : "0",
      "id_str" : "1454895313307783168",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1454895313307783168",
      "created_at" : "Sun Oct 31 19:37:27 +0000 2021",
      "favorited" : false,
      "full_text" : "RT @tomaswheels_ph: First wheel: crisp. Second wheel: saucer. Third wheel: don't ask. The boss says it's a start. I'd like to see what she…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1775957935660511237"
          ],
          "editableUntil" : "2024-04-04T19:45:42.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "allotment",
            "indices" : [
              "62",
              "72"
            ]
          }
        ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "72"
      ],
      "favorite_count" : "20",
      "id_str" : "1775957935660511237",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1775957935660511237",
      "created_at" : "Thu Apr 04 18:45:42 +0000 2024",
      "favorited" : false,
      "full_text" : "He's cancelled the cruise. They're going in October. Game on. #allotment",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1974896663522127872"
          ],
          "editableUntil" : "2025-10-05T18:57:11.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Inge Marsh",
            "screen_name" : "ingetunes_ph",
            "indices" : [
              "3",
              "16"
            ],
            "id_str" : "872741239510085635",
            "id" : "872741239510085635"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "140"
      ],
      "favorite_count" : "0",
      "id_str" : "1974896663522127872",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1974896663522127872",
      "created_at" : "Sun Oct 05 17:57:11 +0000 2025",
      "favorited" : false,
      "full_text" : "RT @ingetunes_ph: Every hotel piano in the world has one key that plays two notes and one that plays none. I've stopped thinking of it as a…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1974724369516363776"
          ],
          "editableUntil" : "2025-10-05T07:32:32.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "43"
      ],
      "favorite_count" : "13",
      "id_str" : "1974724369516363776",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1974724369516363776",
      "created_at" : "Sun Oct 05 06:32:32 +0000 2025",
      "favorited" : false,
      "full_text" : "He's bought a season ticket for the tandem.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1080891266202730501"
          ],
          "editableUntil" : "2019-01-03T18:48:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "116"
      ],
      "favorite_count" : "19",
      "id_str" : "1080891266202730501",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1080891266202730501",
      "created_at" : "Thu Jan 03 18:18:54 +0000 2019",
      "favorited" : false,
      "full_text" : "First customer of the year: “It just makes a noise.”\nMe: “What sort of noise?”\nCustomer: “You know.”\nI did not know.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1557783908107935748"
          ],
          "editableUntil" : "2022-08-11T18:10:00.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "150"
      ],
      "favorite_count" : "28",
      "id_str" : "1557783908107935748",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1557783908107935748",
      "created_at" : "Thu Aug 11 17:40:00 +0000 2022",
      "favorited" : false,
      "full_text" : "There's a rumour in the queue at the cheese stall that Mr. Pell reads to his. I'd like to know what. Tomas has got through the tide tables to October.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "2000668634708709380"
          ],
          "editableUntil" : "2025-12-15T21:45:47.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Allotment Committee",
            "screen_name" : "allotment_ph",
            "indices" : [
              "3",
              "16"
            ],
            "id_str" : "665094249948450819",
            "id" : "665094249948450819"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "137"
      ],
      "favorite_count" : "0",
      "id_str" : "2000668634708709380",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "2000668634708709380",
      "created_at" : "Mon Dec 15 20:45:47 +0000 2025",
      "favorited" : false,
      "full_text" : "RT @allotment_ph: Would whoever is giving out the courgettes please stop. You know who you are. We all know who you are. You are plot 16.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1410662386844012547"
          ],
          "editableUntil" : "2021-07-01T18:41:36.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "122"
      ],
      "favorite_count" : "11",
      "id_str" : "1410662386844012547",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1410662386844012547",
      "created_at" : "Thu Jul 01 18:11:36 +0000 2021",
      "favorited" : false,
      "full_text" : "He came back sunburnt with a head full of butting and lacing patterns. It's like having a small professor about the place.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1417771993936683013"
          ],
          "editableUntil" : "2021-07-21T09:32:38.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "76"
      ],
      "favorite_count" : "1",
      "id_str" : "1417771993936683013",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1417771993936683013",
      "created_at" : "Wed Jul 21 09:02:38 +0000 2021",
      "favorited" : false,
      "full_text" : "That wasn't a squeak, said the customer, that was my knee. We oiled neither.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1366302683032858626"
          ],
          "editableUntil" : "2021-03-01T08:51:58.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Inge Marsh",
            "screen_name" : "ingetunes_ph",
            "indices" : [
              "3",
              "16"
            ],
            "id_str" : "872741239510085635",
            "id" : "872741239510085635"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "93"
      ],
      "favorite_count" : "0",
      "id_str" : "1366302683032858626",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1366302683032858626",
      "created_at" : "Mon Mar 01 08:21:58 +0000 2021",
      "favorited" : false,
      "full_text" : "RT @ingetunes_ph: There's no such thing as true. There's only close enough that nobody cries.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1309526197643218944"
          ],
          "editableUntil" : "2020-09-25T16:42:29.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "35"
      ],
      "favorite_count" : "6",
      "id_str" : "1309526197643218944",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1309526197643218944",
      "created_at" : "Fri Sep 25 16:12:29 +0000 2020",
      "favorited" : false,
      "full_text" : "Someone has given the cone a scarf.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1786773121422282755"
          ],
          "editableUntil" : "2024-05-04T16:01:23.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ],
        "media" : [
          {
            "expanded_url" : "https://x.com/odilemarsh/status/1786773121422282755/photo/1",
            "indices" : [
              "75",
              "98"
            ],
            "url" : "https://t.co/EHi4iVUNpn",
            "media_url" : "http://pbs.twimg.com/media/FAUnjm3yGGmuBAA.jpg",
            "id_str" : "1786772955822649347",
            "id" : "1786772955822649347",
            "media_url_https" : "https://pbs.twimg.com/media/FAUnjm3yGGmuBAA.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.x.com/EHi4iVUNpn"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "74"
      ],
      "favorite_count" : "2",
      "id_str" : "1786773121422282755",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1786773121422282755",
      "possibly_sensitive" : false,
      "created_at" : "Sat May 04 15:01:23 +0000 2024",
      "favorited" : false,
      "full_text" : "They've asked whether I'd fit it. Me. Up the tower. With Harold's spanner. https://t.co/EHi4iVUNpn",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://x.com/odilemarsh/status/1786773121422282755/photo/1",
            "indices" : [
              "75",
              "98"
            ],
            "url" : "https://t.co/EHi4iVUNpn",
            "media_url" : "http://pbs.twimg.com/media/FAUnjm3yGGmuBAA.jpg",
            "id_str" : "1786772955822649347",
            "id" : "1786772955822649347",
            "media_url_https" : "https://pbs.twimg.com/media/FAUnjm3yGGmuBAA.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.x.com/EHi4iVUNpn"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1584461327359070210"
          ],
          "editableUntil" : "2022-10-24T09:26:32.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/znZkRRWmzJ",
            "expanded_url" : "https://example.com/bikes/short-cranks",
            "display_url" : "example.com/bikes/short-cr…",
            "indices" : [
              "71",
              "94"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "94"
      ],
      "favorite_count" : "1",
      "id_str" : "1584461327359070210",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1584461327359070210",
      "possibly_sensitive" : false,
      "created_at" : "Mon Oct 24 08:26:32 +0000 2022",
      "favorited" : false,
      "full_text" : "A very long article about very short cranks. I agreed with every inch.\nhttps://t.co/znZkRRWmzJ",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1302963453657690116"
          ],
          "editableUntil" : "2020-09-07T14:04:29.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "73"
      ],
      "favorite_count" : "6",
      "id_str" : "1302963453657690116",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1302963453657690116",
      "created_at" : "Mon Sep 07 13:34:29 +0000 2020",
      "favorited" : false,
      "full_text" : "Gasket's had her jab. The vet has had his, too, just after, in the thumb.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1899010682328043525"
          ],
          "editableUntil" : "2025-03-10T09:13:23.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The 7:40",
            "screen_name" : "ferry740_ph",
            "indices" : [
              "3",
              "15"
            ],
            "id_str" : "728873005334487045",
            "id" : "728873005334487045"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "93"
      ],
      "favorite_count" : "0",
      "id_str" : "1899010682328043525",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1899010682328043525",
      "created_at" : "Mon Mar 10 08:13:23 +0000 2025",
      "favorited" : false,
      "full_text" : "RT @ferry740_ph: Stopped mid-harbour for a swan. Please allow an extra swan for your journey.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1547569885508657155"
          ],
          "editableUntil" : "2022-07-14T13:43:07.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/RjC47Wv39t",
            "expanded_url" : "https://example.com/paint/greens",
            "display_url" : "example.com/paint/greens",
            "indices" : [
              "108",
              "131"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "131"
      ],
      "favorite_count" : "2",
      "id_str" : "1547569885508657155",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1547569885508657155",
      "possibly_sensitive" : false,
      "created_at" : "Thu Jul 14 13:13:07 +0000 2022",
      "favorited" : false,
      "full_text" : "Fourteen greens, side by side, if you'd like to see what I was up against. It's number fifteen, the teapot.\nhttps://t.co/RjC47Wv39t",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1861716112469078018"
          ],
          "editableUntil" : "2024-11-27T11:18:04.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/RYqJHjh7i6",
            "expanded_url" : "https://example.com/watch/ten-wheels",
            "display_url" : "example.com/watch/ten-whee…",
            "indices" : [
              "86",
              "109"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "109"
      ],
      "favorite_count" : "43",
      "id_str" : "1861716112469078018",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1861716112469078018",
      "possibly_sensitive" : false,
      "created_at" : "Wed Nov 27 10:18:04 +0000 2024",
      "favorited" : false,
      "full_text" : "The wheel wall, all ten of them spinning, with sound. Put it on when you can't sleep.\nhttps://t.co/RYqJHjh7i6",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1749744941289218050"
          ],
          "editableUntil" : "2024-01-23T11:44:37.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/sQsjKQsxa7",
            "expanded_url" : "https://example.org/pellhaven-museum/clock",
            "display_url" : "example.org/pellhaven-muse…",
            "indices" : [
              "104",
              "127"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "127"
      ],
      "favorite_count" : "3",
      "id_str" : "1749744941289218050",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1749744941289218050",
      "possibly_sensitive" : false,
      "created_at" : "Tue Jan 23 10:44:37 +0000 2024",
      "favorited" : false,
      "full_text" : "The harbour clock's going again, and this is the museum's page on it. I'm “local volunteer, on ladder”. https://t.co/sQsjKQsxa7",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1523027969693949953"
          ],
          "editableUntil" : "2022-05-07T20:22:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/2FZem9m38q",
            "expanded_url" : "https://example.org/spokeandtide/tandem",
            "display_url" : "example.org/spokeandtide/t…",
            "indices" : [
              "61",
              "84"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "84"
      ],
      "favorite_count" : "1",
      "id_str" : "1523027969693949953",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1523027969693949953",
      "possibly_sensitive" : false,
      "created_at" : "Sat May 07 19:52:19 +0000 2022",
      "favorited" : false,
      "full_text" : "Book the tandem here. It's free. Bring it back with a story. https://t.co/2FZem9m38q",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1703514195172450306"
          ],
          "editableUntil" : "2023-09-17T22:00:08.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "spokeandtide",
            "indices" : [
              "112",
              "125"
            ]
          }
        ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/gi7Ayo0sjM",
            "expanded_url" : "https://example.org/spokeandtide/welcome",
            "display_url" : "example.org/spokeandtide/w…",
            "indices" : [
              "126",
              "149"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "149"
      ],
      "favorite_count" : "0",
      "id_str" : "1703514195172450306",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1703514195172450306",
      "possibly_sensitive" : false,
      "created_at" : "Sun Sep 17 21:00:08 +0000 2023",
      "favorited" : false,
      "full_text" : "If you've taken up cycling this year: welcome. Oil the chain, pump the tyres, wave at people. That's all of it. #spokeandtide https://t.co/gi7Ayo0sjM",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1763830706629554179"
          ],
          "editableUntil" : "2024-03-02T08:36:25.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "101"
      ],
      "favorite_count" : "32",
      "id_str" : "1763830706629554179",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1763830706629554179",
      "created_at" : "Sat Mar 02 07:36:25 +0000 2024",
      "favorited" : false,
      "full_text" : "Soup of the day: leek. Soup of yesterday: leek. Soup of tomorrow: I've got a feeling about the leeks.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1405488344939753476"
          ],
          "editableUntil" : "2021-06-17T12:01:48.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "90"
      ],
      "favorite_count" : "15",
      "id_str" : "1405488344939753476",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1405488344939753476",
      "created_at" : "Thu Jun 17 11:31:48 +0000 2021",
      "favorited" : false,
      "full_text" : "Mrs. Quill held it like a baby. “It's shorter than I remember,” she said. “So was Harold.”",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1422248781593100289"
          ],
          "editableUntil" : "2021-08-02T18:01:48.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "112"
      ],
      "favorite_count" : "9",
      "id_str" : "1422248781593100289",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1422248781593100289",
      "created_at" : "Mon Aug 02 17:31:48 +0000 2021",
      "favorited" : false,
      "full_text" : "The man with the winking seeds is back at the market. He'd had a cataract done. All that time, it wasn't a wink.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1959337220508151809"
          ],
          "editableUntil" : "2025-08-23T20:29:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/mW7PKSgeEe",
            "expanded_url" : "https://example.org/marsh-and-okoro",
            "display_url" : "example.org/marsh-and-okor…",
            "indices" : [
              "130",
              "153"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "153"
      ],
      "favorite_count" : "12",
      "id_str" : "1959337220508151809",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1959337220508151809",
      "possibly_sensitive" : false,
      "created_at" : "Sat Aug 23 19:29:30 +0000 2025",
      "favorited" : false,
      "full_text" : "Marsh &amp; Okoro has a website. It's one page, there's a bicycle on it, and if you click on the cat nothing happens. As in life. https://t.co/mW7PKSgeEe",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1246526904800215044"
          ],
          "editableUntil" : "2020-04-04T20:25:48.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "114"
      ],
      "favorite_count" : "21",
      "id_str" : "1246526904800215044",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1246526904800215044",
      "created_at" : "Sat Apr 04 19:55:48 +0000 2020",
      "favorited" : false,
      "full_text" : "Shouting “it just makes a noise” across a yard doesn't make it any clearer, but the whole street now has a theory.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1714711082198061060"
          ],
          "editableUntil" : "2023-10-18T19:32:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "58"
      ],
      "favorite_count" : "37",
      "id_str" : "1714711082198061060",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1714711082198061060",
      "created_at" : "Wed Oct 18 18:32:34 +0000 2023",
      "favorited" : false,
      "full_text" : "Picked the last beans &amp; the first cold. Soup for both.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1479816670189371396"
          ],
          "editableUntil" : "2022-01-08T14:36:02.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "46"
      ],
      "favorite_count" : "14",
      "id_str" : "1479816670189371396",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1479816670189371396",
      "created_at" : "Sat Jan 08 14:06:02 +0000 2022",
      "favorited" : false,
      "full_text" : "Frost on the cone. It's looking distinguished.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1965382373970550788"
          ],
          "editableUntil" : "2025-09-09T12:50:47.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "124"
      ],
      "favorite_count" : "21",
      "id_str" : "1965382373970550788",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1965382373970550788",
      "created_at" : "Tue Sep 09 11:50:47 +0000 2025",
      "favorited" : false,
      "full_text" : "I took the lid to Mr. and Mrs. Pell's and put it on the cup, and it doesn't fit. All these years. It's from a different cup.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1673782887022215169"
          ],
          "editableUntil" : "2023-06-27T20:58:32.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "71"
      ],
      "favorite_count" : "11",
      "id_str" : "1673782887022215169",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1673782887022215169",
      "created_at" : "Tue Jun 27 19:58:32 +0000 2023",
      "favorited" : false,
      "full_text" : "My favourite tool? It's a rag. Nobody ever asks a rag how it's feeling.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1388640234464858113"
          ],
          "editableUntil" : "2021-05-02T00:13:26.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "103"
      ],
      "favorite_count" : "8",
      "id_str" : "1388640234464858113",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1388640234464858113",
      "created_at" : "Sat May 01 23:43:26 +0000 2021",
      "favorited" : false,
      "full_text" : "Gasket has worked out the skylight. I found her on the roof, flat as a pancake, one eye over the ridge.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1609591266584305667"
          ],
          "editableUntil" : "2023-01-01T17:43:57.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "17"
      ],
      "favorite_count" : "7",
      "id_str" : "1609591266584305667",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1609591266584305667",
      "created_at" : "Sun Jan 01 16:43:57 +0000 2023",
      "favorited" : false,
      "full_text" : "Not the mudguard.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1740354617253036036"
          ],
          "editableUntil" : "2023-12-28T13:50:49.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "67"
      ],
      "favorite_count" : "5",
      "id_str" : "1740354617253036036",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1740354617253036036",
      "created_at" : "Thu Dec 28 12:50:49 +0000 2023",
      "favorited" : false,
      "full_text" : "Soup for nine, chairs for five, spoons for seven. We worked it out.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1449661722168541185"
          ],
          "editableUntil" : "2021-10-17T09:31:02.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "54"
      ],
      "favorite_count" : "8",
      "id_str" : "1449661722168541185",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1449661722168541185",
      "created_at" : "Sun Oct 17 09:01:02 +0000 2021",
      "favorited" : false,
      "full_text" : "I'd call it a drizzle but it's got a key to the house.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1706229780641587205"
          ],
          "editableUntil" : "2023-09-25T09:50:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "42"
      ],
      "favorite_count" : "0",
      "id_str" : "1706229780641587205",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1706229780641587205",
      "created_at" : "Mon Sep 25 08:50:54 +0000 2023",
      "favorited" : false,
      "full_text" : "Rain's back. I'd kept its side of the bed.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1863286465980936193"
          ],
          "editableUntil" : "2024-12-01T19:18:06.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Inge Marsh",
            "screen_name" : "ingetunes_ph",
            "indices" : [
              "0",
              "13"
            ],
            "id_str" : "872741239510085635",
            "id" : "872741239510085635"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "14",
        "79"
      ],
      "favorite_count" : "1",
      "in_reply_to_status_id_str" : "1863202162374696964",
      "in_reply_to_user_id" : "872741239510085635",
      "id_str" : "1863286465980936193",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1863286465980936193",
      "in_reply_to_status_id" : "1863202162374696964",
      "created_at" : "Sun Dec 01 18:18:06 +0000 2024",
      "favorited" : false,
      "full_text" : "@ingetunes_ph Just close enough that nobody cries. He's got it on the wall now.",
      "lang" : "en",
      "in_reply_to_screen_name" : "ingetunes_ph",
      "in_reply_to_user_id_str" : "872741239510085635"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1660737964689731585"
          ],
          "editableUntil" : "2023-05-22T21:02:40.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "125"
      ],
      "favorite_count" : "2",
      "id_str" : "1660737964689731585",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1660737964689731585",
      "created_at" : "Mon May 22 20:02:40 +0000 2023",
      "favorited" : false,
      "full_text" : "Admiral's eggs have hatched. Gasket has been seen sitting between the chimney and a crow, looking as if it was a coincidence.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1859519868510257157"
          ],
          "editableUntil" : "2024-11-21T09:50:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "65"
      ],
      "favorite_count" : "6",
      "id_str" : "1859519868510257157",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1859519868510257157",
      "created_at" : "Thu Nov 21 08:50:59 +0000 2024",
      "favorited" : false,
      "full_text" : "“Is there a charge for the chutney?”\n“Only if you bring it back.”",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1427768970761814020"
          ],
          "editableUntil" : "2021-08-17T23:37:03.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "41"
      ],
      "favorite_count" : "3",
      "in_reply_to_status_id_str" : "1427743447335579649",
      "in_reply_to_user_id" : "1079440017972264964",
      "id_str" : "1427768970761814020",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1427768970761814020",
      "in_reply_to_status_id" : "1427743447335579649",
      "created_at" : "Tue Aug 17 23:07:03 +0000 2021",
      "favorited" : false,
      "full_text" : "Two track pumps. We've had to borrow one.",
      "lang" : "en",
      "in_reply_to_screen_name" : "odilemarsh",
      "in_reply_to_user_id_str" : "1079440017972264964"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1095469634252398595"
          ],
          "editableUntil" : "2019-02-13T00:18:08.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "74"
      ],
      "favorite_count" : "0",
      "in_reply_to_status_id_str" : "1095431859763220480",
      "in_reply_to_user_id" : "1079440017972264964",
      "id_str" : "1095469634252398595",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1095469634252398595",
      "in_reply_to_status_id" : "1095431859763220480",
      "created_at" : "Tue Feb 12 23:48:08 +0000 2019",
      "favorited" : false,
      "full_text" : "His mother has sent a note. It says, “We can see him from the lighthouse.”",
      "lang" : "en",
      "in_reply_to_screen_name" : "odilemarsh",
      "in_reply_to_user_id_str" : "1079440017972264964"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1766557875193765888"
          ],
          "editableUntil" : "2024-03-09T21:13:13.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "147"
      ],
      "favorite_count" : "22",
      "id_str" : "1766557875193765888",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1766557875193765888",
      "created_at" : "Sat Mar 09 20:13:13 +0000 2024",
      "favorited" : false,
      "full_text" : "Gasket's fourteen or so. The vet says she's got the heart of a kitten. She's got the tail of one as well, it's in the yard. It's a toy! It's a toy.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1489252304205307906"
          ],
          "editableUntil" : "2022-02-03T15:29:52.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "allotment",
            "indices" : [
              "105",
              "115"
            ]
          }
        ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "115"
      ],
      "favorite_count" : "7",
      "id_str" : "1489252304205307906",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1489252304205307906",
      "created_at" : "Thu Feb 03 14:59:52 +0000 2022",
      "favorited" : false,
      "full_text" : "Someone on plot 9 has put up a shed with a chandelier. Nobody's said anything. We've all been to see it. #allotment",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1459130985644036099"
          ],
          "editableUntil" : "2021-11-12T12:38:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "95"
      ],
      "favorite_count" : "32",
      "id_str" : "1459130985644036099",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1459130985644036099",
      "created_at" : "Fri Nov 12 12:08:30 +0000 2021",
      "favorited" : false,
      "full_text" : "Tomas labelled Gasket. It's the most accurate one so far. She's been in the doorway since nine.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1452019098318106629"
          ],
          "editableUntil" : "2021-10-23T21:38:24.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "127"
      ],
      "favorite_count" : "4",
      "id_str" : "1452019098318106629",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1452019098318106629",
      "created_at" : "Sat Oct 23 21:08:24 +0000 2021",
      "favorited" : false,
      "full_text" : "The man with the dog the colour of toast has brought back my pedal spanner. It's been two years and nine months. He'd oiled it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1995221479391150083"
          ],
          "editableUntil" : "2025-11-30T21:00:44.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "127"
      ],
      "favorite_count" : "61",
      "id_str" : "1995221479391150083",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1995221479391150083",
      "created_at" : "Sun Nov 30 20:00:44 +0000 2025",
      "favorited" : false,
      "full_text" : "Gasket didn't get up. She just opened the eye, saw that it was me, and shut it again. You don't get a better welcome than that.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1147508769930231812"
          ],
          "editableUntil" : "2019-07-06T14:43:05.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "44"
      ],
      "favorite_count" : "0",
      "id_str" : "1147508769930231812",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1147508769930231812",
      "created_at" : "Sat Jul 06 14:13:05 +0000 2019",
      "favorited" : false,
      "full_text" : "A tourist asked me what time the sea closes.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1181188598265204741"
          ],
          "editableUntil" : "2019-10-07T13:14:41.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "58"
      ],
      "favorite_count" : "26",
      "id_str" : "1181188598265204741",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1181188598265204741",
      "created_at" : "Mon Oct 07 12:44:41 +0000 2019",
      "favorited" : false,
      "full_text" : "They’ve moved it back. Pity. I liked it better in the sea.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1855178883256975361"
          ],
          "editableUntil" : "2024-11-09T10:21:27.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "82"
      ],
      "favorite_count" : "2",
      "id_str" : "1855178883256975361",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1855178883256975361",
      "created_at" : "Sat Nov 09 09:21:27 +0000 2024",
      "favorited" : false,
      "full_text" : "It's not that I don't like computers, it's that you can't hold one up to your ear.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1423988563029311491"
          ],
          "editableUntil" : "2021-08-07T13:15:04.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "allotment",
            "indices" : [
              "76",
              "86"
            ]
          }
        ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "86"
      ],
      "favorite_count" : "6",
      "id_str" : "1423988563029311491",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1423988563029311491",
      "created_at" : "Sat Aug 07 12:45:04 +0000 2021",
      "favorited" : false,
      "full_text" : "I bought seeds off him anyway. I've got a feeling about this year's marrow. #allotment",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1982193542819627011"
          ],
          "editableUntil" : "2025-10-25T22:12:22.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Saturday Market",
            "screen_name" : "market_ph",
            "indices" : [
              "3",
              "13"
            ],
            "id_str" : "899923850372280321",
            "id" : "899923850372280321"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "105"
      ],
      "favorite_count" : "0",
      "id_str" : "1982193542819627011",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1982193542819627011",
      "created_at" : "Sat Oct 25 21:12:22 +0000 2025",
      "favorited" : false,
      "full_text" : "RT @market_ph: Stalls as usual on Saturday: cheese, eels, seeds (no winking), bread, buttons, eels again.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1616811432799993857"
          ],
          "editableUntil" : "2023-01-21T15:54:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "62"
      ],
      "favorite_count" : "9",
      "id_str" : "1616811432799993857",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1616811432799993857",
      "created_at" : "Sat Jan 21 14:54:19 +0000 2023",
      "favorited" : false,
      "full_text" : "Gasket's new year plan: warm spot, warm spot, gull, warm spot.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1615065080411795459"
          ],
          "editableUntil" : "2023-01-16T20:14:56.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "69"
      ],
      "favorite_count" : "1",
      "id_str" : "1615065080411795459",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1615065080411795459",
      "created_at" : "Mon Jan 16 19:14:56 +0000 2023",
      "favorited" : false,
      "full_text" : "Apology went well. They came back with both helmets on one handlebar.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1177332852486103042"
          ],
          "editableUntil" : "2019-09-26T21:53:20.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "4"
      ],
      "favorite_count" : "3",
      "id_str" : "1177332852486103042",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1177332852486103042",
      "created_at" : "Thu Sep 26 21:23:20 +0000 2019",
      "favorited" : false,
      "full_text" : "Fog.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1331647762451001346"
          ],
          "editableUntil" : "2020-11-25T17:45:42.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "62"
      ],
      "favorite_count" : "15",
      "id_str" : "1331647762451001346",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1331647762451001346",
      "created_at" : "Wed Nov 25 17:15:42 +0000 2020",
      "favorited" : false,
      "full_text" : "You'd be surprised how often the answer is: pump up the tyres.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1945266533073997825"
          ],
          "editableUntil" : "2025-07-16T00:37:37.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "28"
      ],
      "favorite_count" : "12",
      "id_str" : "1945266533073997825",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1945266533073997825",
      "created_at" : "Tue Jul 15 23:37:37 +0000 2025",
      "favorited" : false,
      "full_text" : "Rust's just iron going home.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1206252377730293760"
          ],
          "editableUntil" : "2019-12-15T17:09:12.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Tomas Okoro",
            "screen_name" : "tomaswheels_ph",
            "indices" : [
              "0",
              "15"
            ],
            "id_str" : "1016247084331257858",
            "id" : "1016247084331257858"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "16",
        "85"
      ],
      "favorite_count" : "0",
      "in_reply_to_status_id_str" : "1206190971920084993",
      "in_reply_to_user_id" : "1016247084331257858",
      "id_str" : "1206252377730293760",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1206252377730293760",
      "in_reply_to_status_id" : "1206190971920084993",
      "created_at" : "Sun Dec 15 16:39:12 +0000 2019",
      "favorited" : false,
      "full_text" : "@tomaswheels_ph You're not late. I'm early. I couldn't sleep, it was the bottle cage.",
      "lang" : "en",
      "in_reply_to_screen_name" : "tomaswheels_ph",
      "in_reply_to_user_id_str" : "1016247084331257858"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1121441605074894851"
          ],
          "editableUntil" : "2019-04-25T16:21:28.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "122"
      ],
      "favorite_count" : "0",
      "id_str" : "1121441605074894851",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1121441605074894851",
      "created_at" : "Thu Apr 25 15:51:28 +0000 2019",
      "favorited" : false,
      "full_text" : "Gasket sat on a customer's lap for the whole of a gear cable. He paid and left and then came back to say thank you to her.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1978957983124877316"
          ],
          "editableUntil" : "2025-10-16T23:55:25.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "127"
      ],
      "favorite_count" : "4",
      "id_str" : "1978957983124877316",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1978957983124877316",
      "created_at" : "Thu Oct 16 22:55:25 +0000 2025",
      "favorited" : false,
      "full_text" : "Mrs. Quill's eighty-seven. She came in on Dorothy's tricycle, on the back, standing up, like something off the front of a ship.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1642505817411735555"
          ],
          "editableUntil" : "2023-04-02T13:34:37.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "71"
      ],
      "favorite_count" : "1",
      "id_str" : "1642505817411735555",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1642505817411735555",
      "created_at" : "Sun Apr 02 12:34:37 +0000 2023",
      "favorited" : false,
      "full_text" : "What a wind. A bike went past the window with nobody on it, signalling.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1314173684215541762"
          ],
          "editableUntil" : "2020-10-08T12:29:57.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "81"
      ],
      "favorite_count" : "14",
      "id_str" : "1314173684215541762",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1314173684215541762",
      "created_at" : "Thu Oct 08 11:59:57 +0000 2020",
      "favorited" : false,
      "full_text" : "Sourdough number thirty-one. Flat, pale, slightly damp. It could run for council.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1712448049492799490"
          ],
          "editableUntil" : "2023-10-12T13:40:05.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "112"
      ],
      "favorite_count" : "18",
      "id_str" : "1712448049492799490",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1712448049492799490",
      "created_at" : "Thu Oct 12 12:40:05 +0000 2023",
      "favorited" : false,
      "full_text" : "The artist came to measure it. She asked for its story. We were there until dark and she'd filled two notebooks.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1193518961670795266"
          ],
          "editableUntil" : "2019-11-10T13:51:09.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Tomas Okoro",
            "screen_name" : "tomaswheels_ph",
            "indices" : [
              "0",
              "15"
            ],
            "id_str" : "1016247084331257858",
            "id" : "1016247084331257858"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "16",
        "77"
      ],
      "favorite_count" : "11",
      "in_reply_to_status_id_str" : "1193421318395392003",
      "in_reply_to_user_id" : "1016247084331257858",
      "id_str" : "1193518961670795266",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1193518961670795266",
      "in_reply_to_status_id" : "1193421318395392003",
      "created_at" : "Sun Nov 10 13:21:09 +0000 2019",
      "favorited" : false,
      "full_text" : "@tomaswheels_ph Tighten a little, everywhere, often. That goes for lunch too.",
      "lang" : "en",
      "in_reply_to_screen_name" : "tomaswheels_ph",
      "in_reply_to_user_id_str" : "1016247084331257858"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1266614061573251074"
          ],
          "editableUntil" : "2020-05-30T06:44:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "111"
      ],
      "favorite_count" : "15",
      "id_str" : "1266614061573251074",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1266614061573251074",
      "created_at" : "Sat May 30 06:14:59 +0000 2020",
      "favorited" : false,
      "full_text" : "Customer says the bike is haunted. It's the mudguard. It's always the mudguard, unless it's the other mudguard.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1094277810015764484"
          ],
          "editableUntil" : "2019-02-09T17:22:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "62"
      ],
      "favorite_count" : "11",
      "id_str" : "1094277810015764484",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1094277810015764484",
      "created_at" : "Sat Feb 09 16:52:15 +0000 2019",
      "favorited" : false,
      "full_text" : "Spent an hour with the stuck seatpost. We've both said things.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1922337332759339009"
          ],
          "editableUntil" : "2025-05-13T18:05:10.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "91"
      ],
      "favorite_count" : "5",
      "id_str" : "1922337332759339009",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1922337332759339009",
      "created_at" : "Tue May 13 17:05:10 +0000 2025",
      "favorited" : false,
      "full_text" : "Gasket had her check-up. The vet said “remarkable” twice and kept his hands in his pockets.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1259233107607277573"
          ],
          "editableUntil" : "2020-05-09T21:55:42.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "112"
      ],
      "favorite_count" : "5",
      "id_str" : "1259233107607277573",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1259233107607277573",
      "created_at" : "Sat May 09 21:25:42 +0000 2020",
      "favorited" : false,
      "full_text" : "Taught a neighbour to mend a puncture through a window. Mime is not my gift. She's glued her sleeve to the sill.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1315051879102107651"
          ],
          "editableUntil" : "2020-10-10T22:39:35.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "133"
      ],
      "favorite_count" : "13",
      "id_str" : "1315051879102107651",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1315051879102107651",
      "created_at" : "Sat Oct 10 22:09:35 +0000 2020",
      "favorited" : false,
      "full_text" : "Autumn tide, a big one. Water over the quay, over the road, up to the second step. I stood on the third with a broom, like that king.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1450495653159690243"
          ],
          "editableUntil" : "2021-10-19T16:44:47.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "113"
      ],
      "favorite_count" : "5",
      "id_str" : "1450495653159690243",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1450495653159690243",
      "created_at" : "Tue Oct 19 16:14:47 +0000 2021",
      "favorited" : false,
      "full_text" : "A leaf came in under the door, did a lap of the shop, and left by the back. Fair enough. It's been through a lot.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1607127132550983681"
          ],
          "editableUntil" : "2022-12-25T22:32:22.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "115"
      ],
      "favorite_count" : "38",
      "id_str" : "1607127132550983681",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1607127132550983681",
      "created_at" : "Sun Dec 25 21:32:22 +0000 2022",
      "favorited" : false,
      "full_text" : "Christmas lunch was me, Inge, Tomas &amp; his mum, Mrs. Quill, Mr. Pell, the cello, and the cat, who had the chair.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1144517016688193540"
          ],
          "editableUntil" : "2019-06-28T08:34:55.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "76"
      ],
      "favorite_count" : "49",
      "id_str" : "1144517016688193540",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1144517016688193540",
      "created_at" : "Fri Jun 28 08:04:55 +0000 2019",
      "favorited" : false,
      "full_text" : "Today's list:\n1. Kettle\n2. Brakes\n3. Kettle\n4. The tandem\n5. Kettle, weeping",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1913153620092059650"
          ],
          "editableUntil" : "2025-04-18T09:52:22.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Allotment Committee",
            "screen_name" : "allotment_ph",
            "indices" : [
              "0",
              "13"
            ],
            "id_str" : "665094249948450819",
            "id" : "665094249948450819"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "14",
        "29"
      ],
      "favorite_count" : "3",
      "in_reply_to_status_id_str" : "1913091208018018308",
      "in_reply_to_user_id" : "665094249948450819",
      "id_str" : "1913153620092059650",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1913153620092059650",
      "in_reply_to_status_id" : "1913091208018018308",
      "created_at" : "Fri Apr 18 08:52:22 +0000 2025",
      "favorited" : false,
      "full_text" : "@allotment_ph We accept. Pax.",
      "lang" : "en",
      "in_reply_to_screen_name" : "allotment_ph",
      "in_reply_to_user_id_str" : "665094249948450819"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1703884311336820737"
          ],
          "editableUntil" : "2023-09-18T22:30:51.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "98"
      ],
      "favorite_count" : "0",
      "id_str" : "1703884311336820737",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1703884311336820737",
      "created_at" : "Mon Sep 18 21:30:51 +0000 2023",
      "favorited" : false,
      "full_text" : "Someone wrote “thank you” in the dust on the window. I'm not washing it. I wasn't going to anyway.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1190888246370320386"
          ],
          "editableUntil" : "2019-11-03T07:37:38.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "67"
      ],
      "favorite_count" : "54",
      "id_str" : "1190888246370320386",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1190888246370320386",
      "created_at" : "Sun Nov 03 07:07:38 +0000 2019",
      "favorited" : false,
      "full_text" : "Mr. Pell has leaves at last. They're mine. He is blowing them back.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1496846714174627845"
          ],
          "editableUntil" : "2022-02-24T14:27:21.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "28"
      ],
      "favorite_count" : "3",
      "id_str" : "1496846714174627845",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1496846714174627845",
      "created_at" : "Thu Feb 24 13:57:21 +0000 2022",
      "favorited" : false,
      "full_text" : "Rust's just iron going home.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1392579432704073729"
          ],
          "editableUntil" : "2021-05-12T21:06:24.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "108"
      ],
      "favorite_count" : "21",
      "id_str" : "1392579432704073729",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1392579432704073729",
      "created_at" : "Wed May 12 20:36:24 +0000 2021",
      "favorited" : false,
      "full_text" : "Things found under a saddle today: a bus ticket, a dead wasp and a shopping list that just said “not beans”!",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1923829376560238595"
          ],
          "editableUntil" : "2025-05-17T20:54:01.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "106"
      ],
      "favorite_count" : "8",
      "id_str" : "1923829376560238595",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1923829376560238595",
      "created_at" : "Sat May 17 19:54:01 +0000 2025",
      "favorited" : false,
      "full_text" : "She doesn't do the roof now. She does the second stair. She's had a look at the third, and written it off.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1315679444342919168"
          ],
          "editableUntil" : "2020-10-12T16:13:18.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "100"
      ],
      "favorite_count" : "32",
      "id_str" : "1315679444342919168",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1315679444342919168",
      "created_at" : "Mon Oct 12 15:43:18 +0000 2020",
      "favorited" : false,
      "full_text" : "Sandbags at the door, bikes on hooks, cat on the top shelf, me in the middle with the kettle. Ready.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1080069512496603137"
          ],
          "editableUntil" : "2019-01-01T12:23:33.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "86"
      ],
      "favorite_count" : "14",
      "id_str" : "1080069512496603137",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1080069512496603137",
      "created_at" : "Tue Jan 01 11:53:33 +0000 2019",
      "favorited" : false,
      "full_text" : "New year, same seatpost. It has been stuck since October and I respect its commitment.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1085800767854788609"
          ],
          "editableUntil" : "2019-01-17T07:57:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "62"
      ],
      "favorite_count" : "25",
      "id_str" : "1085800767854788609",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1085800767854788609",
      "created_at" : "Thu Jan 17 07:27:30 +0000 2019",
      "favorited" : false,
      "full_text" : "Mr. Pell next door owns a leaf blower. He does not own a tree.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1932059925686890498"
          ],
          "editableUntil" : "2025-06-09T13:59:16.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "115"
      ],
      "favorite_count" : "9",
      "id_str" : "1932059925686890498",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1932059925686890498",
      "created_at" : "Mon Jun 09 12:59:16 +0000 2025",
      "favorited" : false,
      "full_text" : "Someone's asked if I'd write a book. I've written four thousand labels. They can have those. “Gears slip. See cat.”",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1429544550331133954"
          ],
          "editableUntil" : "2021-08-22T21:12:35.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Pellhaven Post",
            "screen_name" : "post_ph",
            "indices" : [
              "3",
              "11"
            ],
            "id_str" : "154124843440492547",
            "id" : "154124843440492547"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "140"
      ],
      "favorite_count" : "0",
      "id_str" : "1429544550331133954",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1429544550331133954",
      "created_at" : "Sun Aug 22 20:42:35 +0000 2021",
      "favorited" : false,
      "full_text" : "RT @post_ph: Goose stops traffic for second time this week. Witnesses say that the traffic, a single van, did not seem to mind and had brou…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1460989292180824068"
          ],
          "editableUntil" : "2021-11-17T15:42:45.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "89"
      ],
      "favorite_count" : "24",
      "id_str" : "1460989292180824068",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1460989292180824068",
      "created_at" : "Wed Nov 17 15:12:45 +0000 2021",
      "favorited" : false,
      "full_text" : "I've sold four maps and a bell. Say what you like about the council, it's good for trade.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1514517634384965633"
          ],
          "editableUntil" : "2022-04-14T08:45:17.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "115"
      ],
      "favorite_count" : "39",
      "id_str" : "1514517634384965633",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1514517634384965633",
      "created_at" : "Thu Apr 14 08:15:17 +0000 2022",
      "favorited" : false,
      "full_text" : "Also found: four odd gloves, a love letter (not mine), and the cup for that bearing. I'd have liked it in December.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1773636002214338560"
          ],
          "editableUntil" : "2024-03-29T09:59:10.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "115"
      ],
      "favorite_count" : "13",
      "id_str" : "1773636002214338560",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1773636002214338560",
      "created_at" : "Fri Mar 29 08:59:10 +0000 2024",
      "favorited" : false,
      "full_text" : "You can't win a race with nobody in the other lane. I've never wanted a man to grow a vegetable so much in my life.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1436462674804617216"
          ],
          "editableUntil" : "2021-09-10T23:22:44.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "23"
      ],
      "favorite_count" : "18",
      "id_str" : "1436462674804617216",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1436462674804617216",
      "created_at" : "Fri Sep 10 22:52:44 +0000 2021",
      "favorited" : false,
      "full_text" : "She didn't even get up.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1992304640516411396"
          ],
          "editableUntil" : "2025-11-22T19:50:16.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ],
        "media" : [
          {
            "expanded_url" : "https://x.com/odilemarsh/status/1992304640516411396/photo/1",
            "indices" : [
              "76",
              "99"
            ],
            "url" : "https://t.co/MAptTasVpC",
            "media_url" : "http://pbs.twimg.com/media/FgbuEPkJ6eKtjAA.jpg",
            "id_str" : "1992304475071926273",
            "id" : "1992304475071926273",
            "media_url_https" : "https://pbs.twimg.com/media/FgbuEPkJ6eKtjAA.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "680",
                "h" : "510",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "1200",
                "h" : "900",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1200",
                "h" : "900",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.x.com/MAptTasVpC"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "75"
      ],
      "favorite_count" : "6",
      "id_str" : "1992304640516411396",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1992304640516411396",
      "possibly_sensitive" : false,
      "created_at" : "Sat Nov 22 18:50:16 +0000 2025",
      "favorited" : false,
      "full_text" : "Reply from Tomas: one photo. Cat on till. Gull on cat's cushion. Till open. https://t.co/MAptTasVpC",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://x.com/odilemarsh/status/1992304640516411396/photo/1",
            "indices" : [
              "76",
              "99"
            ],
            "url" : "https://t.co/MAptTasVpC",
            "media_url" : "http://pbs.twimg.com/media/FgbuEPkJ6eKtjAA.jpg",
            "id_str" : "1992304475071926273",
            "id" : "1992304475071926273",
            "media_url_https" : "https://pbs.twimg.com/media/FgbuEPkJ6eKtjAA.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "680",
                "h" : "510",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "1200",
                "h" : "900",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1200",
                "h" : "900",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.x.com/MAptTasVpC"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1819698737666519043"
          ],
          "editableUntil" : "2024-08-03T12:36:02.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Roundabout Geese",
            "screen_name" : "geese_ph",
            "indices" : [
              "3",
              "12"
            ],
            "id_str" : "808962481531920385",
            "id" : "808962481531920385"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "130"
      ],
      "favorite_count" : "0",
      "id_str" : "1819698737666519043",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1819698737666519043",
      "created_at" : "Sat Aug 03 11:36:02 +0000 2024",
      "favorited" : false,
      "full_text" : "RT @geese_ph: They've walked round it clockwise, in a line, all of them. I've waited two years for this and I had the lens cap on.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1383759505633226752"
          ],
          "editableUntil" : "2021-04-18T12:59:09.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "92"
      ],
      "favorite_count" : "27",
      "id_str" : "1383759505633226752",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1383759505633226752",
      "created_at" : "Sun Apr 18 12:29:09 +0000 2021",
      "favorited" : false,
      "full_text" : "Never trust a quiet freewheel or a loud priest. Ours whistles, so we're fine on both counts.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1352670505988415493"
          ],
          "editableUntil" : "2021-01-22T18:02:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "67"
      ],
      "favorite_count" : "3",
      "id_str" : "1352670505988415493",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1352670505988415493",
      "created_at" : "Fri Jan 22 17:32:34 +0000 2021",
      "favorited" : false,
      "full_text" : "Day two. He's asked me eleven questions and nine of them were good.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1153561876279672832"
          ],
          "editableUntil" : "2019-07-23T07:35:58.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "9"
      ],
      "favorite_count" : "7",
      "id_str" : "1153561876279672832",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1153561876279672832",
      "created_at" : "Tue Jul 23 07:05:58 +0000 2019",
      "favorited" : false,
      "full_text" : "Mackerel.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1540784610010734595"
          ],
          "editableUntil" : "2022-06-25T20:20:52.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Town Council",
            "screen_name" : "council_ph",
            "indices" : [
              "3",
              "14"
            ],
            "id_str" : "585004770013835265",
            "id" : "585004770013835265"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "63"
      ],
      "favorite_count" : "0",
      "id_str" : "1540784610010734595",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1540784610010734595",
      "created_at" : "Sat Jun 25 19:50:52 +0000 2022",
      "favorited" : false,
      "full_text" : "RT @council_ph: The roundabout is now open. Please go round it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1225751275356114947"
          ],
          "editableUntil" : "2020-02-07T12:30:52.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "117"
      ],
      "favorite_count" : "9",
      "id_str" : "1225751275356114947",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1225751275356114947",
      "created_at" : "Fri Feb 07 12:00:52 +0000 2020",
      "favorited" : false,
      "full_text" : "Somewhere in this drawer is the one washer I need. There are four thousand of them, so it's just a matter of manners.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1919469841859088385"
          ],
          "editableUntil" : "2025-05-05T20:10:46.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "128"
      ],
      "favorite_count" : "14",
      "id_str" : "1919469841859088385",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1919469841859088385",
      "created_at" : "Mon May 05 19:10:46 +0000 2025",
      "favorited" : false,
      "full_text" : "My kneeling mat has gone to Miss Tran, who's doing the onions. I kneel on the wheel catalogue. It's the most use I've had of it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1665688753438949379"
          ],
          "editableUntil" : "2023-06-05T12:55:20.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "133"
      ],
      "favorite_count" : "22",
      "id_str" : "1665688753438949379",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1665688753438949379",
      "created_at" : "Mon Jun 05 11:55:20 +0000 2023",
      "favorited" : false,
      "full_text" : "Today a customer hugged me. I was holding a wheel. We both got a bit of chain on us, and I'd say that we were both the better for it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1896329736202039300"
          ],
          "editableUntil" : "2025-03-02T23:40:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "85"
      ],
      "favorite_count" : "8",
      "in_reply_to_status_id_str" : "1896323922636587011",
      "in_reply_to_user_id" : "1079440017972264964",
      "id_str" : "1896329736202039300",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1896329736202039300",
      "in_reply_to_status_id" : "1896323922636587011",
      "created_at" : "Sun Mar 02 22:40:15 +0000 2025",
      "favorited" : false,
      "full_text" : "Four hundred &amp; six now. There's one from abroad. It's signed “the hotel manager”.",
      "lang" : "en",
      "in_reply_to_screen_name" : "odilemarsh",
      "in_reply_to_user_id_str" : "1079440017972264964"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1570356507211878403"
          ],
          "editableUntil" : "2022-09-15T10:49:01.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "114"
      ],
      "favorite_count" : "10",
      "id_str" : "1570356507211878403",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1570356507211878403",
      "created_at" : "Thu Sep 15 10:19:01 +0000 2022",
      "favorited" : false,
      "full_text" : "“What would you do if it was your bike?” That's the only question worth asking and I'll always answer it straight.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1916919571702796291"
          ],
          "editableUntil" : "2025-04-28T19:16:55.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "105"
      ],
      "favorite_count" : "3",
      "id_str" : "1916919571702796291",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1916919571702796291",
      "created_at" : "Mon Apr 28 18:16:55 +0000 2025",
      "favorited" : false,
      "full_text" : "I use green string. He uses brown. Pax is held up by both, and it looks like a parcel from two countries.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1593619575026925569"
          ],
          "editableUntil" : "2022-11-18T15:58:09.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Allotment Committee",
            "screen_name" : "allotment_ph",
            "indices" : [
              "0",
              "13"
            ],
            "id_str" : "665094249948450819",
            "id" : "665094249948450819"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "14",
        "53"
      ],
      "favorite_count" : "2",
      "in_reply_to_status_id_str" : "1593601204600270848",
      "in_reply_to_user_id" : "665094249948450819",
      "id_str" : "1593619575026925569",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1593619575026925569",
      "in_reply_to_status_id" : "1593601204600270848",
      "created_at" : "Fri Nov 18 14:58:09 +0000 2022",
      "favorited" : false,
      "full_text" : "@allotment_ph It's plot 16. We all know it's plot 16.",
      "lang" : "en",
      "in_reply_to_screen_name" : "allotment_ph",
      "in_reply_to_user_id_str" : "665094249948450819"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1540655341741899780"
          ],
          "editableUntil" : "2022-06-25T11:47:12.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Lifeboat",
            "screen_name" : "lifeboat_ph",
            "indices" : [
              "3",
              "15"
            ],
            "id_str" : "964427381988614144",
            "id" : "964427381988614144"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "92"
      ],
      "favorite_count" : "0",
      "id_str" : "1540655341741899780",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1540655341741899780",
      "created_at" : "Sat Jun 25 11:17:12 +0000 2022",
      "favorited" : false,
      "full_text" : "RT @lifeboat_ph: Called out at 9:15 to a floating bicycle. It was number seven. It was fine.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1404155052357406720"
          ],
          "editableUntil" : "2021-06-13T19:43:47.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ],
        "media" : [
          {
            "expanded_url" : "https://x.com/odilemarsh/status/1404155052357406720/photo/1",
            "indices" : [
              "60",
              "83"
            ],
            "url" : "https://t.co/irWjLS2uXs",
            "media_url" : "http://pbs.twimg.com/media/FBJMDp955LYrsAA.jpg",
            "id_str" : "1404154887206854656",
            "id" : "1404154887206854656",
            "media_url_https" : "https://pbs.twimg.com/media/FBJMDp955LYrsAA.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "680",
                "h" : "510",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "1200",
                "h" : "900",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1200",
                "h" : "900",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.x.com/irWjLS2uXs"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "59"
      ],
      "favorite_count" : "2",
      "id_str" : "1404155052357406720",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1404155052357406720",
      "possibly_sensitive" : false,
      "created_at" : "Sun Jun 13 19:13:47 +0000 2021",
      "favorited" : false,
      "full_text" : "Cat's fine. Seatpost's fine. I'm not fine, I'm magnificent. https://t.co/irWjLS2uXs",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://x.com/odilemarsh/status/1404155052357406720/photo/1",
            "indices" : [
              "60",
              "83"
            ],
            "url" : "https://t.co/irWjLS2uXs",
            "media_url" : "http://pbs.twimg.com/media/FBJMDp955LYrsAA.jpg",
            "id_str" : "1404154887206854656",
            "id" : "1404154887206854656",
            "media_url_https" : "https://pbs.twimg.com/media/FBJMDp955LYrsAA.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "680",
                "h" : "510",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "1200",
                "h" : "900",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1200",
                "h" : "900",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.x.com/irWjLS2uXs"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1344724820064264193"
          ],
          "editableUntil" : "2020-12-31T19:49:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "101"
      ],
      "favorite_count" : "34",
      "id_str" : "1344724820064264193",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1344724820064264193",
      "created_at" : "Thu Dec 31 19:19:15 +0000 2020",
      "favorited" : false,
      "full_text" : "It's the last night of a long year. The tide came in, the tide went out. We did the bikes in between.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1086942080423944195"
          ],
          "editableUntil" : "2019-01-20T11:32:41.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "54"
      ],
      "favorite_count" : "9",
      "id_str" : "1086942080423944195",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1086942080423944195",
      "created_at" : "Sun Jan 20 11:02:41 +0000 2019",
      "favorited" : false,
      "full_text" : "A chain is just a lot of small promises holding hands.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1735256776226820099"
          ],
          "editableUntil" : "2023-12-14T12:13:49.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "4"
      ],
      "favorite_count" : "5",
      "id_str" : "1735256776226820099",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1735256776226820099",
      "created_at" : "Thu Dec 14 11:13:49 +0000 2023",
      "favorited" : false,
      "full_text" : "Tea?",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1725494139418963969"
          ],
          "editableUntil" : "2023-11-17T13:40:35.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "104"
      ],
      "favorite_count" : "9",
      "id_str" : "1725494139418963969",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1725494139418963969",
      "created_at" : "Fri Nov 17 12:40:35 +0000 2023",
      "favorited" : false,
      "full_text" : "Ask me for the cheap one and I'll sell you the cheap one. Ask me which one I'd buy and put your feet up.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1662489611220676608"
          ],
          "editableUntil" : "2023-05-27T17:03:05.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "69"
      ],
      "favorite_count" : "24",
      "id_str" : "1662489611220676608",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1662489611220676608",
      "created_at" : "Sat May 27 16:03:05 +0000 2023",
      "favorited" : false,
      "full_text" : "I watched her for an hour. It's not a coincidence. She's on the door.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1699703794110337026"
          ],
          "editableUntil" : "2023-09-07T09:38:58.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Kettle Café",
            "screen_name" : "kettlecafe_ph",
            "indices" : [
              "0",
              "14"
            ],
            "id_str" : "298355462759567364",
            "id" : "298355462759567364"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "15",
        "62"
      ],
      "favorite_count" : "1",
      "in_reply_to_status_id_str" : "1699655727080325122",
      "in_reply_to_user_id" : "298355462759567364",
      "id_str" : "1699703794110337026",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1699703794110337026",
      "in_reply_to_status_id" : "1699655727080325122",
      "created_at" : "Thu Sep 07 08:38:58 +0000 2023",
      "favorited" : false,
      "full_text" : "@kettlecafe_ph Ha! Tell him the trombone's got a slow puncture",
      "lang" : "en",
      "in_reply_to_screen_name" : "kettlecafe_ph",
      "in_reply_to_user_id_str" : "298355462759567364"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1351987403615965186"
          ],
          "editableUntil" : "2021-01-20T20:48:10.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "95"
      ],
      "favorite_count" : "3",
      "id_str" : "1351987403615965186",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1351987403615965186",
      "created_at" : "Wed Jan 20 20:18:10 +0000 2021",
      "favorited" : false,
      "full_text" : "Day one: Tomas arrived ten minutes early and Gasket sat on his coat. That's the paperwork done.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1105568067822628869"
          ],
          "editableUntil" : "2019-03-12T21:05:42.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/NG4yaf1M4p",
            "expanded_url" : "https://example.org/howto/oil-a-chain",
            "display_url" : "example.org/howto/oil-a-ch…",
            "indices" : [
              "83",
              "106"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "106"
      ],
      "favorite_count" : "21",
      "id_str" : "1105568067822628869",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1105568067822628869",
      "possibly_sensitive" : false,
      "created_at" : "Tue Mar 12 20:35:42 +0000 2019",
      "favorited" : false,
      "full_text" : "A good plain guide to oiling a chain. I'd add tea at step four, but otherwise yes. https://t.co/NG4yaf1M4p",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1424979639743696897"
          ],
          "editableUntil" : "2021-08-10T06:53:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Inge Marsh",
            "screen_name" : "ingetunes_ph",
            "indices" : [
              "0",
              "13"
            ],
            "id_str" : "872741239510085635",
            "id" : "872741239510085635"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "14",
        "73"
      ],
      "favorite_count" : "0",
      "in_reply_to_status_id_str" : "1424972340195119105",
      "in_reply_to_user_id" : "872741239510085635",
      "id_str" : "1424979639743696897",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1424979639743696897",
      "in_reply_to_status_id" : "1424972340195119105",
      "created_at" : "Tue Aug 10 06:23:15 +0000 2021",
      "favorited" : false,
      "full_text" : "@ingetunes_ph The cello's in the spare bed &amp; it's got the good pillow",
      "lang" : "en",
      "in_reply_to_screen_name" : "ingetunes_ph",
      "in_reply_to_user_id_str" : "872741239510085635"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1623679368554774532"
          ],
          "editableUntil" : "2023-02-09T14:45:02.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "25"
      ],
      "favorite_count" : "18",
      "id_str" : "1623679368554774532",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1623679368554774532",
      "created_at" : "Thu Feb 09 13:45:02 +0000 2023",
      "favorited" : false,
      "full_text" : "Somebody's bought Sunday.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1280583157994201092"
          ],
          "editableUntil" : "2020-07-07T19:53:11.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Town Council",
            "screen_name" : "council_ph",
            "indices" : [
              "3",
              "14"
            ],
            "id_str" : "585004770013835265",
            "id" : "585004770013835265"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "140"
      ],
      "favorite_count" : "0",
      "id_str" : "1280583157994201092",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1280583157994201092",
      "created_at" : "Tue Jul 07 19:23:11 +0000 2020",
      "favorited" : false,
      "full_text" : "RT @council_ph: Residents are asked not to reply to the roundabout consultation on behalf of geese. We have had forty of these and they are…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1505991940608643075"
          ],
          "editableUntil" : "2022-03-21T20:07:13.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "78"
      ],
      "favorite_count" : "1",
      "in_reply_to_status_id_str" : "1505938065411481603",
      "in_reply_to_user_id" : "1079440017972264964",
      "id_str" : "1505991940608643075",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1505991940608643075",
      "in_reply_to_status_id" : "1505938065411481603",
      "created_at" : "Mon Mar 21 19:37:13 +0000 2022",
      "favorited" : false,
      "full_text" : "He's from inland. He's very polite. He'd like to know if we've got a sandwich.",
      "lang" : "en",
      "in_reply_to_screen_name" : "odilemarsh",
      "in_reply_to_user_id_str" : "1079440017972264964"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1439271349344587777"
          ],
          "editableUntil" : "2021-09-18T17:23:24.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "99"
      ],
      "favorite_count" : "6",
      "id_str" : "1439271349344587777",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1439271349344587777",
      "created_at" : "Sat Sep 18 16:53:24 +0000 2021",
      "favorited" : false,
      "full_text" : "A customer wants it “exactly like new but with the scratches left in”. I understood her completely.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1230508270663716865"
          ],
          "editableUntil" : "2020-02-20T15:33:28.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/sS9e6bBDo4",
            "expanded_url" : "https://example.org/pellhaven/roundabout-consultation",
            "display_url" : "example.org/pellhaven/roun…",
            "indices" : [
              "87",
              "110"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "110"
      ],
      "favorite_count" : "14",
      "id_str" : "1230508270663716865",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1230508270663716865",
      "possibly_sensitive" : false,
      "created_at" : "Thu Feb 20 15:03:28 +0000 2020",
      "favorited" : false,
      "full_text" : "My response to the roundabout consultation ran to four pages and a drawing of a goose. https://t.co/sS9e6bBDo4",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1543532750954622980"
          ],
          "editableUntil" : "2022-07-03T10:20:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "140"
      ],
      "favorite_count" : "2",
      "id_str" : "1543532750954622980",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1543532750954622980",
      "created_at" : "Sun Jul 03 09:50:59 +0000 2022",
      "favorited" : false,
      "full_text" : "Hire bikes washed, pumped, lined up on the quay by number. Number seven's missing. Number seven's always missing. It likes to see the world.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1365963836461920257"
          ],
          "editableUntil" : "2021-02-28T10:25:31.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "99"
      ],
      "favorite_count" : "50",
      "id_str" : "1365963836461920257",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1365963836461920257",
      "created_at" : "Sun Feb 28 09:55:31 +0000 2021",
      "favorited" : false,
      "full_text" : "Men in orange coats have come to look at the yellow egg. They looked at it for a day and went home.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1148694422932054019"
          ],
          "editableUntil" : "2019-07-09T21:14:26.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "55"
      ],
      "favorite_count" : "16",
      "id_str" : "1148694422932054019",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1148694422932054019",
      "created_at" : "Tue Jul 09 20:44:26 +0000 2019",
      "favorited" : false,
      "full_text" : "I said it goes out at four and he thanked me very much.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1877084356331511808"
          ],
          "editableUntil" : "2025-01-08T21:05:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "56"
      ],
      "favorite_count" : "31",
      "id_str" : "1877084356331511808",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1877084356331511808",
      "created_at" : "Wed Jan 08 20:05:59 +0000 2025",
      "favorited" : false,
      "full_text" : "People bring in a bike and stay for the second movement.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1345288602016694274"
          ],
          "editableUntil" : "2021-01-02T09:09:31.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "64"
      ],
      "favorite_count" : "1",
      "id_str" : "1345288602016694274",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1345288602016694274",
      "created_at" : "Sat Jan 02 08:39:31 +0000 2021",
      "favorited" : false,
      "full_text" : "The cone has wintered well. New scarf. Somebody loves that cone.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1789789978576203780"
          ],
          "editableUntil" : "2024-05-12T23:49:18.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "81"
      ],
      "favorite_count" : "19",
      "id_str" : "1789789978576203780",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1789789978576203780",
      "created_at" : "Sun May 12 22:49:18 +0000 2024",
      "favorited" : false,
      "full_text" : "It's always the thing you touched last. Unless it's the thing you meant to touch.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1972077574101590020"
          ],
          "editableUntil" : "2025-09-28T00:15:07.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "58"
      ],
      "favorite_count" : "15",
      "id_str" : "1972077574101590020",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1972077574101590020",
      "created_at" : "Sat Sep 27 23:15:07 +0000 2025",
      "favorited" : false,
      "full_text" : "The roundabout is open. You go round it and there you are.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1205243885280088069"
          ],
          "editableUntil" : "2019-12-12T22:21:49.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "94"
      ],
      "favorite_count" : "9",
      "id_str" : "1205243885280088069",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1205243885280088069",
      "created_at" : "Thu Dec 12 21:51:49 +0000 2019",
      "favorited" : false,
      "full_text" : "Postcard from Inge, with a robin on it: “Home on the 24th. Buy butter. Do not make the bread.”",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1642908839602069507"
          ],
          "editableUntil" : "2023-04-03T16:16:05.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/rCdK5mxHW4",
            "expanded_url" : "https://example.org/spokeandtide/wheel-class",
            "display_url" : "example.org/spokeandtide/w…",
            "indices" : [
              "87",
              "110"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "110"
      ],
      "favorite_count" : "12",
      "id_str" : "1642908839602069507",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1642908839602069507",
      "possibly_sensitive" : false,
      "created_at" : "Mon Apr 03 15:16:05 +0000 2023",
      "favorited" : false,
      "full_text" : "The wheel class is full, but there's a list, and I've a soft spot for people on lists. https://t.co/rCdK5mxHW4",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1115945731934760965"
          ],
          "editableUntil" : "2019-04-10T12:22:50.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "81"
      ],
      "favorite_count" : "18",
      "id_str" : "1115945731934760965",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1115945731934760965",
      "created_at" : "Wed Apr 10 11:52:50 +0000 2019",
      "favorited" : false,
      "full_text" : "Rhubarb is up. It's the only thing on plot 14 that doesn't need me, and it shows.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1182648594865610756"
          ],
          "editableUntil" : "2019-10-11T13:56:12.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/DCKRY3XcXP",
            "expanded_url" : "https://example.com/parts/cotter-pin",
            "display_url" : "example.com/parts/cotter-p…",
            "indices" : [
              "62",
              "85"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "85"
      ],
      "favorite_count" : "14",
      "id_str" : "1182648594865610756",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1182648594865610756",
      "possibly_sensitive" : false,
      "created_at" : "Fri Oct 11 13:26:12 +0000 2019",
      "favorited" : false,
      "full_text" : "For those who asked, this is what a cotter pin is. I'm sorry. https://t.co/DCKRY3XcXP",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1082936571337224193"
          ],
          "editableUntil" : "2019-01-09T10:16:13.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "104"
      ],
      "favorite_count" : "10",
      "id_str" : "1082936571337224193",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1082936571337224193",
      "created_at" : "Wed Jan 09 09:46:13 +0000 2019",
      "favorited" : false,
      "full_text" : "Every January a man comes in who has decided to become a cyclist. Every February I buy his bicycle back.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1402639417295077381"
          ],
          "editableUntil" : "2021-06-09T15:21:11.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Pellhaven Post",
            "screen_name" : "post_ph",
            "indices" : [
              "3",
              "11"
            ],
            "id_str" : "154124843440492547",
            "id" : "154124843440492547"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "140"
      ],
      "favorite_count" : "0",
      "id_str" : "1402639417295077381",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1402639417295077381",
      "created_at" : "Wed Jun 09 14:51:11 +0000 2021",
      "favorited" : false,
      "full_text" : "RT @post_ph: Council confirms the Harbour Street roundabout will be round “within reasonable limits”, after a resident sent in a drawing of…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1595130680110809090"
          ],
          "editableUntil" : "2022-11-22T20:02:44.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "37"
      ],
      "favorite_count" : "1",
      "id_str" : "1595130680110809090",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1595130680110809090",
      "created_at" : "Tue Nov 22 19:02:44 +0000 2022",
      "favorited" : false,
      "full_text" : "How to dry a hat in Pellhaven:\n– move",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1727674498072088578"
          ],
          "editableUntil" : "2023-11-23T14:04:33.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "99"
      ],
      "favorite_count" : "13",
      "id_str" : "1727674498072088578",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1727674498072088578",
      "created_at" : "Thu Nov 23 13:04:33 +0000 2023",
      "favorited" : false,
      "full_text" : "One of those afternoons where you put a thing down to look for the thing that you’ve just put down.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1891766674245763075"
          ],
          "editableUntil" : "2025-02-18T09:28:17.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "105"
      ],
      "favorite_count" : "6",
      "id_str" : "1891766674245763075",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1891766674245763075",
      "created_at" : "Tue Feb 18 08:28:17 +0000 2025",
      "favorited" : false,
      "full_text" : "I'm making the cake. No. I'm NOT making the cake. Thank you for your concern, I've had all your messages.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1630892653326876676"
          ],
          "editableUntil" : "2023-03-01T12:28:03.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "107"
      ],
      "favorite_count" : "22",
      "id_str" : "1630892653326876676",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1630892653326876676",
      "created_at" : "Wed Mar 01 11:28:03 +0000 2023",
      "favorited" : false,
      "full_text" : "The marrow's name is to be decided by the Saturday queue. Early lead for “Odile”. I've asked for a recount.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1973301223487741954"
          ],
          "editableUntil" : "2025-10-01T09:17:28.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "108"
      ],
      "favorite_count" : "7",
      "id_str" : "1973301223487741954",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1973301223487741954",
      "created_at" : "Wed Oct 01 08:17:28 +0000 2025",
      "favorited" : false,
      "full_text" : "They have! Somebody's actually written it, on the kerb, in chalk, in a very neat hand. It's the librarian's.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1875657672118206468"
          ],
          "editableUntil" : "2025-01-04T22:36:51.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ],
        "media" : [
          {
            "expanded_url" : "https://x.com/odilemarsh/status/1875657672118206468/photo/1",
            "indices" : [
              "124",
              "147"
            ],
            "url" : "https://t.co/jcA4tmctBY",
            "media_url" : "http://pbs.twimg.com/media/FprHTUPt0DvdjAA.jpg",
            "id_str" : "1875657502542426115",
            "id" : "1875657502542426115",
            "media_url_https" : "https://pbs.twimg.com/media/FprHTUPt0DvdjAA.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.x.com/jcA4tmctBY"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "123"
      ],
      "favorite_count" : "7",
      "id_str" : "1875657672118206468",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1875657672118206468",
      "possibly_sensitive" : false,
      "created_at" : "Sat Jan 04 21:36:51 +0000 2025",
      "favorited" : false,
      "full_text" : "Inge's piano came up Anchor Hill on two cargo bikes and a prayer. The vicar did the prayer. He's got the calves for it now. https://t.co/jcA4tmctBY",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://x.com/odilemarsh/status/1875657672118206468/photo/1",
            "indices" : [
              "124",
              "147"
            ],
            "url" : "https://t.co/jcA4tmctBY",
            "media_url" : "http://pbs.twimg.com/media/FprHTUPt0DvdjAA.jpg",
            "id_str" : "1875657502542426115",
            "id" : "1875657502542426115",
            "media_url_https" : "https://pbs.twimg.com/media/FprHTUPt0DvdjAA.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.x.com/jcA4tmctBY"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1322200997566074882"
          ],
          "editableUntil" : "2020-10-30T16:07:37.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "143"
      ],
      "favorite_count" : "3",
      "id_str" : "1322200997566074882",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1322200997566074882",
      "created_at" : "Fri Oct 30 15:37:37 +0000 2020",
      "favorited" : false,
      "full_text" : "“Do you sell helmets?”\n“Yes.”\n“Do they work?”\n“You'd have to ask somebody who's fallen off.”\n“Have you?”\n“Yes.”\n“And?”\n“I'll get you a helmet.”",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1871847583263485956"
          ],
          "editableUntil" : "2024-12-25T10:16:55.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "114"
      ],
      "favorite_count" : "6",
      "id_str" : "1871847583263485956",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1871847583263485956",
      "created_at" : "Wed Dec 25 09:16:55 +0000 2024",
      "favorited" : false,
      "full_text" : "Inge's home. She got off the ferry with one bag and no cello. “It's coming on,” she said, “by van. With the rest.”",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1790629131807297536"
          ],
          "editableUntil" : "2024-05-15T07:23:47.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "77"
      ],
      "favorite_count" : "8",
      "id_str" : "1790629131807297536",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1790629131807297536",
      "created_at" : "Wed May 15 06:23:47 +0000 2024",
      "favorited" : false,
      "full_text" : "Vera's Mrs. Quill. I read it to her down the phone from the top of the tower.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1513633470051995648"
          ],
          "editableUntil" : "2022-04-11T22:11:55.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "97"
      ],
      "favorite_count" : "3",
      "id_str" : "1513633470051995648",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1513633470051995648",
      "created_at" : "Mon Apr 11 21:41:55 +0000 2022",
      "favorited" : false,
      "full_text" : "Spring clean in the shop. Found the floor under the lathe. It’s a nice floor, it’s got a pattern.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1680580193574776834"
          ],
          "editableUntil" : "2023-07-16T15:08:36.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "41"
      ],
      "favorite_count" : "19",
      "id_str" : "1680580193574776834",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1680580193574776834",
      "created_at" : "Sun Jul 16 14:08:36 +0000 2023",
      "favorited" : false,
      "full_text" : "I'd pay good money for one dry Wednesday.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1876303566568083456"
          ],
          "editableUntil" : "2025-01-06T17:23:24.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "100"
      ],
      "favorite_count" : "16",
      "id_str" : "1876303566568083456",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1876303566568083456",
      "created_at" : "Mon Jan 06 16:23:24 +0000 2025",
      "favorited" : false,
      "full_text" : "The piano's in the shop, because it wouldn't go up the stairs. So now we've got a piano in the shop.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1713689498242838528"
          ],
          "editableUntil" : "2023-10-15T23:53:09.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Baker",
            "screen_name" : "baker_ph",
            "indices" : [
              "0",
              "9"
            ],
            "id_str" : "820559146827214850",
            "id" : "820559146827214850"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "10",
        "32"
      ],
      "favorite_count" : "4",
      "in_reply_to_status_id_str" : "1713660053301960704",
      "in_reply_to_user_id" : "820559146827214850",
      "id_str" : "1713689498242838528",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1713689498242838528",
      "in_reply_to_status_id" : "1713660053301960704",
      "created_at" : "Sun Oct 15 22:53:09 +0000 2023",
      "favorited" : false,
      "full_text" : "@baker_ph It's a bit me. I know.",
      "lang" : "en",
      "in_reply_to_screen_name" : "baker_ph",
      "in_reply_to_user_id_str" : "820559146827214850"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1440290369128804356"
          ],
          "editableUntil" : "2021-09-21T12:52:37.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "88"
      ],
      "favorite_count" : "0",
      "id_str" : "1440290369128804356",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1440290369128804356",
      "created_at" : "Tue Sep 21 12:22:37 +0000 2021",
      "favorited" : false,
      "full_text" : "Diggers! They've come for the roundabout at last. All of Harbour Street's out with mugs.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1963932183875129347"
          ],
          "editableUntil" : "2025-09-05T12:48:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "103"
      ],
      "favorite_count" : "10",
      "id_str" : "1963932183875129347",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1963932183875129347",
      "created_at" : "Fri Sep 05 11:48:15 +0000 2025",
      "favorited" : false,
      "full_text" : "We lost to the primary school. They had a pumpkin with a face on it. It was Gasket's face. Quite right.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1535367560115326979"
          ],
          "editableUntil" : "2022-06-10T21:35:26.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/SW7VAtjkG5",
            "expanded_url" : "https://example.org/pellhaven/goose-timetable",
            "display_url" : "example.org/pellhaven/goos…",
            "indices" : [
              "90",
              "113"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "113"
      ],
      "favorite_count" : "17",
      "id_str" : "1535367560115326979",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1535367560115326979",
      "possibly_sensitive" : false,
      "created_at" : "Fri Jun 10 21:05:26 +0000 2022",
      "favorited" : false,
      "full_text" : "Someone's set the geese up with their own timetable. It's more accurate than the ferry's. https://t.co/SW7VAtjkG5",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1979462272528261121"
          ],
          "editableUntil" : "2025-10-18T09:19:17.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "58"
      ],
      "favorite_count" : "0",
      "id_str" : "1979462272528261121",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1979462272528261121",
      "created_at" : "Sat Oct 18 08:19:17 +0000 2025",
      "favorited" : false,
      "full_text" : "I've told the pair of them. I might as well tell the tide.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1590435733222875140"
          ],
          "editableUntil" : "2022-11-09T21:06:42.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "97"
      ],
      "favorite_count" : "4",
      "id_str" : "1590435733222875140",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1590435733222875140",
      "created_at" : "Wed Nov 09 20:06:42 +0000 2022",
      "favorited" : false,
      "full_text" : "Has anyone lost a left pannier with a ham in it? It's fine. It was fine. I'm sorry about the ham.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1918354807883968516"
          ],
          "editableUntil" : "2025-05-02T18:20:02.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "allotment",
            "indices" : [
              "47",
              "57"
            ]
          }
        ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "57"
      ],
      "favorite_count" : "6",
      "id_str" : "1918354807883968516",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1918354807883968516",
      "created_at" : "Fri May 02 17:20:02 +0000 2025",
      "favorited" : false,
      "full_text" : "Dig a bit, lean a bit. Lean a bit, lean a bit. #allotment",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1492788208593166336"
          ],
          "editableUntil" : "2022-02-13T09:40:18.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ],
        "media" : [
          {
            "expanded_url" : "https://x.com/odilemarsh/status/1492788208593166336/photo/1",
            "indices" : [
              "75",
              "98"
            ],
            "url" : "https://t.co/bw1QW4WuRM",
            "media_url" : "http://pbs.twimg.com/media/FaPtoW-R3ctuvAA.jpg",
            "id_str" : "1492788041936699393",
            "id" : "1492788041936699393",
            "media_url_https" : "https://pbs.twimg.com/media/FaPtoW-R3ctuvAA.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.x.com/bw1QW4WuRM"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "74"
      ],
      "favorite_count" : "27",
      "id_str" : "1492788208593166336",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1492788208593166336",
      "possibly_sensitive" : false,
      "created_at" : "Sun Feb 13 09:10:18 +0000 2022",
      "favorited" : false,
      "full_text" : "Sign found in a field with some bullocks. They'd licked off the ampersand. https://t.co/bw1QW4WuRM",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://x.com/odilemarsh/status/1492788208593166336/photo/1",
            "indices" : [
              "75",
              "98"
            ],
            "url" : "https://t.co/bw1QW4WuRM",
            "media_url" : "http://pbs.twimg.com/media/FaPtoW-R3ctuvAA.jpg",
            "id_str" : "1492788041936699393",
            "id" : "1492788041936699393",
            "media_url_https" : "https://pbs.twimg.com/media/FaPtoW-R3ctuvAA.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.x.com/bw1QW4WuRM"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1816774363347054596"
          ],
          "editableUntil" : "2024-07-26T10:55:36.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/cLeF6LshwV",
            "expanded_url" : "https://example.org/pellhaven/the-cone",
            "display_url" : "example.org/pellhaven/the-…",
            "indices" : [
              "90",
              "113"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "113"
      ],
      "favorite_count" : "18",
      "id_str" : "1816774363347054596",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1816774363347054596",
      "possibly_sensitive" : false,
      "created_at" : "Fri Jul 26 09:55:36 +0000 2024",
      "favorited" : false,
      "full_text" : "The cone's got a star on it. Someone ran a wire from the café. Zoë isn't saying anything. https://t.co/cLeF6LshwV",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1117198953957756932"
          ],
          "editableUntil" : "2019-04-13T23:22:41.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "64"
      ],
      "favorite_count" : "4",
      "id_str" : "1117198953957756932",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1117198953957756932",
      "created_at" : "Sat Apr 13 22:52:41 +0000 2019",
      "favorited" : false,
      "full_text" : "The slug does not hurry because the slug knows I go home at six.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1945095035705270272"
          ],
          "editableUntil" : "2025-07-15T13:16:09.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "14"
      ],
      "favorite_count" : "0",
      "id_str" : "1945095035705270272",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1945095035705270272",
      "created_at" : "Tue Jul 15 12:16:09 +0000 2025",
      "favorited" : false,
      "full_text" : "The rag stays.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1165617342057005061"
          ],
          "editableUntil" : "2019-08-25T14:00:05.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "75"
      ],
      "favorite_count" : "6",
      "id_str" : "1165617342057005061",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1165617342057005061",
      "created_at" : "Sun Aug 25 13:30:05 +0000 2019",
      "favorited" : false,
      "full_text" : "“Is it an old bike?”\n“It was my father's.”\n“Then it isn't old. It's early.”",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1677807633556750340"
          ],
          "editableUntil" : "2023-07-08T23:31:26.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "67"
      ],
      "favorite_count" : "53",
      "id_str" : "1677807633556750340",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1677807633556750340",
      "created_at" : "Sat Jul 08 22:31:26 +0000 2023",
      "favorited" : false,
      "full_text" : "Sold a pump to a man with no bike. He said it was for a friendship.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1909933545172193284"
          ],
          "editableUntil" : "2025-04-09T12:36:56.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "174"
      ],
      "favorite_count" : "5",
      "id_str" : "1909933545172193284",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1909933545172193284",
      "created_at" : "Wed Apr 09 11:36:56 +0000 2025",
      "favorited" : false,
      "full_text" : "The swallows came back on the ninth. Same nest, over the pump. I've hung up a sign for the customers: MIND THE SWALLOWS. It's next to MIND THE CAT. It's getting hard to move.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1358542963194789889"
          ],
          "editableUntil" : "2021-02-07T22:57:37.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "77"
      ],
      "favorite_count" : "66",
      "id_str" : "1358542963194789889",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1358542963194789889",
      "created_at" : "Sun Feb 07 22:27:37 +0000 2021",
      "favorited" : false,
      "full_text" : "Made a snow bicycle with Small Ned and Tomas. Wheels not true. Nobody minded.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1745392059828105218"
          ],
          "editableUntil" : "2024-01-11T11:27:49.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "143"
      ],
      "favorite_count" : "33",
      "id_str" : "1745392059828105218",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1745392059828105218",
      "created_at" : "Thu Jan 11 10:27:49 +0000 2024",
      "favorited" : false,
      "full_text" : "He passed! With distinction! The examiner asked who taught him to pluck the spokes. He said, “A piano tuner, a cat &amp; Odile.” In that order.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1321233868851212293"
          ],
          "editableUntil" : "2020-10-28T00:04:36.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "69"
      ],
      "favorite_count" : "3",
      "id_str" : "1321233868851212293",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1321233868851212293",
      "created_at" : "Tue Oct 27 23:34:36 +0000 2020",
      "favorited" : false,
      "full_text" : "The bread from the baker is so good it makes mine look like a threat.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1498234026829598722"
          ],
          "editableUntil" : "2022-02-28T10:20:02.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/TzaxvgTtKZ",
            "expanded_url" : "https://example.org/spokeandtide/seatpost-diary",
            "display_url" : "example.org/spokeandtide/s…",
            "indices" : [
              "84",
              "107"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "107"
      ],
      "favorite_count" : "9",
      "id_str" : "1498234026829598722",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1498234026829598722",
      "possibly_sensitive" : false,
      "created_at" : "Mon Feb 28 09:50:02 +0000 2022",
      "favorited" : false,
      "full_text" : "How we cut the seatpost out, step by step, with swearing removed. It's shorter now.\nhttps://t.co/TzaxvgTtKZ",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1983979162294480897"
          ],
          "editableUntil" : "2025-10-30T20:27:47.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/Eund1QatJV",
            "expanded_url" : "https://twitter.com/i/web/status/1983979162294480897",
            "display_url" : "twitter.com/i/web/status/1…",
            "indices" : [
              "252",
              "275"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "275"
      ],
      "favorite_count" : "7",
      "id_str" : "1983979162294480897",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1983979162294480897",
      "possibly_sensitive" : false,
      "created_at" : "Thu Oct 30 19:27:47 +0000 2025",
      "favorited" : false,
      "full_text" : "Notes for whoever minds the shop after us. The third drawer sticks, lift it. The blue pump lies by five. Never trust the ladder on a Friday. If the tide's over five metres, move the good bikes up, then the piano stool, then yourself. Mrs. Quill takes… https://t.co/Eund1QatJV",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1368978557704282116"
          ],
          "editableUntil" : "2021-03-08T18:04:57.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "90"
      ],
      "favorite_count" : "5",
      "id_str" : "1368978557704282116",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1368978557704282116",
      "created_at" : "Mon Mar 08 17:34:57 +0000 2021",
      "favorited" : false,
      "full_text" : "Started Tomas on wheels. Here's a rim, here's a hub, here are 36 spokes. See you in April.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1571212810033340416"
          ],
          "editableUntil" : "2022-09-17T19:31:40.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "93"
      ],
      "favorite_count" : "13",
      "id_str" : "1571212810033340416",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1571212810033340416",
      "created_at" : "Sat Sep 17 19:01:40 +0000 2022",
      "favorited" : false,
      "full_text" : "A dog came in by himself, had a drink from the bucket, looked at the price of tyres and left.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1342180227070541824"
          ],
          "editableUntil" : "2020-12-24T19:17:57.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Light",
            "screen_name" : "lighthouse_ph",
            "indices" : [
              "0",
              "14"
            ],
            "id_str" : "377720167063744512",
            "id" : "377720167063744512"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "15",
        "73"
      ],
      "favorite_count" : "1",
      "in_reply_to_status_id_str" : "1342151789928501248",
      "in_reply_to_user_id" : "377720167063744512",
      "id_str" : "1342180227070541824",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1342180227070541824",
      "in_reply_to_status_id" : "1342151789928501248",
      "created_at" : "Thu Dec 24 18:47:57 +0000 2020",
      "favorited" : false,
      "full_text" : "@lighthouse_ph It's Mr. Pell's. He says keep it, it's seen the world now.",
      "lang" : "en",
      "in_reply_to_screen_name" : "lighthouse_ph",
      "in_reply_to_user_id_str" : "377720167063744512"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1759547207554805761"
          ],
          "editableUntil" : "2024-02-19T12:55:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "102"
      ],
      "favorite_count" : "30",
      "id_str" : "1759547207554805761",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1759547207554805761",
      "created_at" : "Mon Feb 19 11:55:19 +0000 2024",
      "favorited" : false,
      "full_text" : "The geese walked round it once, clockwise, in a line. First time anybody's used that roundabout right.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1872193462088482818"
          ],
          "editableUntil" : "2024-12-26T09:11:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "9"
      ],
      "favorite_count" : "36",
      "id_str" : "1872193462088482818",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1872193462088482818",
      "created_at" : "Thu Dec 26 08:11:19 +0000 2024",
      "favorited" : false,
      "full_text" : "The rest?",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1151411836614516738"
          ],
          "editableUntil" : "2019-07-17T09:12:28.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "87"
      ],
      "favorite_count" : "5",
      "id_str" : "1151411836614516738",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1151411836614516738",
      "created_at" : "Wed Jul 17 08:42:28 +0000 2019",
      "favorited" : false,
      "full_text" : "Someone left a courgette on the shop step. Then another. It's July. I'm being targeted.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1189274868354678789"
          ],
          "editableUntil" : "2019-10-29T20:46:38.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "119"
      ],
      "favorite_count" : "11",
      "id_str" : "1189274868354678789",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1189274868354678789",
      "created_at" : "Tue Oct 29 20:16:38 +0000 2019",
      "favorited" : false,
      "full_text" : "Nobody thinks about lights until the first dark Monday, and then everybody thinks about them at ten to six, at my door.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1610536678870843393"
          ],
          "editableUntil" : "2023-01-04T08:20:41.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "99"
      ],
      "favorite_count" : "3",
      "id_str" : "1610536678870843393",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1610536678870843393",
      "created_at" : "Wed Jan 04 07:20:41 +0000 2023",
      "favorited" : false,
      "full_text" : "Again: do not dry your gloves on the stove. Do not ask me how far the smell travels. Ask the ferry.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1382382784304623618"
          ],
          "editableUntil" : "2021-04-14T17:48:33.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "98"
      ],
      "favorite_count" : "7",
      "id_str" : "1382382784304623618",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1382382784304623618",
      "created_at" : "Wed Apr 14 17:18:33 +0000 2021",
      "favorited" : false,
      "full_text" : "There were four of us round the stand trying to hear a click. It was somebody's hip. We applauded.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1599330058966999044"
          ],
          "editableUntil" : "2022-12-04T10:09:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "42"
      ],
      "favorite_count" : "11",
      "id_str" : "1599330058966999044",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1599330058966999044",
      "created_at" : "Sun Dec 04 09:09:34 +0000 2022",
      "favorited" : false,
      "full_text" : "“It isn't late,” he says, “it's thorough.”",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1404900564723384323"
          ],
          "editableUntil" : "2021-06-15T21:06:11.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Dorothy",
            "screen_name" : "dorothy_ph",
            "indices" : [
              "0",
              "11"
            ],
            "id_str" : "324813300868431873",
            "id" : "324813300868431873"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "12",
        "46"
      ],
      "favorite_count" : "5",
      "in_reply_to_status_id_str" : "1404827081612021763",
      "in_reply_to_user_id" : "324813300868431873",
      "id_str" : "1404900564723384323",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1404900564723384323",
      "in_reply_to_status_id" : "1404827081612021763",
      "created_at" : "Tue Jun 15 20:36:11 +0000 2021",
      "favorited" : false,
      "full_text" : "@dorothy_ph Don't you worry about the gatepost",
      "lang" : "en",
      "in_reply_to_screen_name" : "dorothy_ph",
      "in_reply_to_user_id_str" : "324813300868431873"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1252293297588039684"
          ],
          "editableUntil" : "2020-04-20T18:19:23.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "88"
      ],
      "favorite_count" : "3",
      "id_str" : "1252293297588039684",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1252293297588039684",
      "created_at" : "Mon Apr 20 17:49:23 +0000 2020",
      "favorited" : false,
      "full_text" : "Plot 14 has never looked so good. Not because of me. Because I've nowhere else to stand.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1175130871663271941"
          ],
          "editableUntil" : "2019-09-20T20:03:27.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "116"
      ],
      "favorite_count" : "7",
      "id_str" : "1175130871663271941",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1175130871663271941",
      "created_at" : "Fri Sep 20 19:33:27 +0000 2019",
      "favorited" : false,
      "full_text" : "September light on the harbour, a cup of tea on the bollard, nobody asking about gears. Ten minutes, but a good ten.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1839939280262594565"
          ],
          "editableUntil" : "2024-09-28T09:04:43.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "82"
      ],
      "favorite_count" : "39",
      "id_str" : "1839939280262594565",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1839939280262594565",
      "created_at" : "Sat Sep 28 08:04:43 +0000 2024",
      "favorited" : false,
      "full_text" : "The leaves came down in the night, all of them. The path's orange from end to end.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1935333979554410498"
          ],
          "editableUntil" : "2025-06-18T14:49:12.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "63"
      ],
      "favorite_count" : "2",
      "id_str" : "1935333979554410498",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1935333979554410498",
      "created_at" : "Wed Jun 18 13:49:12 +0000 2025",
      "favorited" : false,
      "full_text" : "You'd be surprised how often the answer is “pump up the tyres”.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1209118073124302849"
          ],
          "editableUntil" : "2019-12-23T14:56:27.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "125"
      ],
      "favorite_count" : "12",
      "id_str" : "1209118073124302849",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1209118073124302849",
      "created_at" : "Mon Dec 23 14:26:27 +0000 2019",
      "favorited" : false,
      "full_text" : "Shop shut till the 2nd. The tandem has a blanket on, the cat has the tandem, the tide has the slipway. Good night, Pellhaven.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1704613666677424132"
          ],
          "editableUntil" : "2023-09-20T22:49:02.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/a1oKYxTvfj",
            "expanded_url" : "https://example.org/choir/christmas",
            "display_url" : "example.org/choir/christma…",
            "indices" : [
              "67",
              "90"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "90"
      ],
      "favorite_count" : "3",
      "id_str" : "1704613666677424132",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1704613666677424132",
      "possibly_sensitive" : false,
      "created_at" : "Wed Sep 20 21:49:02 +0000 2023",
      "favorited" : false,
      "full_text" : "The choir's Christmas programme. Mr. Pell is listed under “drone”. https://t.co/a1oKYxTvfj",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1770339457171816453"
          ],
          "editableUntil" : "2024-03-20T07:39:52.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "39"
      ],
      "favorite_count" : "28",
      "id_str" : "1770339457171816453",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1770339457171816453",
      "created_at" : "Wed Mar 20 06:39:52 +0000 2024",
      "favorited" : false,
      "full_text" : "Normal service: “It's a sort of whooo.”",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1572662336384626689"
          ],
          "editableUntil" : "2022-09-21T19:31:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "118"
      ],
      "favorite_count" : "21",
      "id_str" : "1572662336384626689",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1572662336384626689",
      "created_at" : "Wed Sep 21 19:01:34 +0000 2022",
      "favorited" : false,
      "full_text" : "The first test ride: me in front, Tomas behind, round the roundabout four times because neither of us would signal. 🚲🚲",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1286246124836139008"
          ],
          "editableUntil" : "2020-07-23T10:55:48.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "109"
      ],
      "favorite_count" : "2",
      "id_str" : "1286246124836139008",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1286246124836139008",
      "created_at" : "Thu Jul 23 10:25:48 +0000 2020",
      "favorited" : false,
      "full_text" : "Everyone has put something small next to the marrow to make it look large. I've seen one with a doll's chair.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1596492652781854725"
          ],
          "editableUntil" : "2022-11-26T14:14:44.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "29"
      ],
      "favorite_count" : "13",
      "id_str" : "1596492652781854725",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1596492652781854725",
      "created_at" : "Sat Nov 26 13:14:44 +0000 2022",
      "favorited" : false,
      "full_text" : "Rust is just iron going home.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1871594764711174145"
          ],
          "editableUntil" : "2024-12-24T17:32:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "131"
      ],
      "favorite_count" : "2",
      "id_str" : "1871594764711174145",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1871594764711174145",
      "created_at" : "Tue Dec 24 16:32:19 +0000 2024",
      "favorited" : false,
      "full_text" : "Christmas Eve, last customer out of the door at ten to six with a bike under a blanket. Snow starting. Not settling. Just visiting.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1758935009631649795"
          ],
          "editableUntil" : "2024-02-17T20:22:40.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "14"
      ],
      "favorite_count" : "21",
      "id_str" : "1758935009631649795",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1758935009631649795",
      "created_at" : "Sat Feb 17 19:22:40 +0000 2024",
      "favorited" : false,
      "full_text" : "Still raining.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1473669214657515525"
          ],
          "editableUntil" : "2021-12-22T15:28:14.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "97"
      ],
      "favorite_count" : "7",
      "id_str" : "1473669214657515525",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1473669214657515525",
      "created_at" : "Wed Dec 22 14:58:14 +0000 2021",
      "favorited" : false,
      "full_text" : "Inge's Christmas postcard has a donkey on it. “This is me after the third concert hall,” it says.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1651240299027308549"
          ],
          "editableUntil" : "2023-04-26T16:02:20.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "77"
      ],
      "favorite_count" : "10",
      "id_str" : "1651240299027308549",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1651240299027308549",
      "created_at" : "Wed Apr 26 15:02:20 +0000 2023",
      "favorited" : false,
      "full_text" : "Never trust a quiet freewheel or a loud priest. Ours whistles, so we're fine.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1307348519976644609"
          ],
          "editableUntil" : "2020-09-19T16:29:11.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/oWoyvzEud3",
            "expanded_url" : "https://example.org/pellhaven/found-after-the-flood",
            "display_url" : "example.org/pellhaven/foun…",
            "indices" : [
              "37",
              "60"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "60"
      ],
      "favorite_count" : "22",
      "id_str" : "1307348519976644609",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1307348519976644609",
      "possibly_sensitive" : false,
      "created_at" : "Sat Sep 19 15:59:11 +0000 2020",
      "favorited" : false,
      "full_text" : "If you've lost a doormat, look here.\nhttps://t.co/oWoyvzEud3",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1187389577461362690"
          ],
          "editableUntil" : "2019-10-24T15:55:10.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "94"
      ],
      "favorite_count" : "33",
      "id_str" : "1187389577461362690",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1187389577461362690",
      "created_at" : "Thu Oct 24 15:25:10 +0000 2019",
      "favorited" : false,
      "full_text" : "“We went to the lighthouse on it every Sunday,” says Mrs. Quill. “He steered. I did the work.”",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1105033159068971011"
          ],
          "editableUntil" : "2019-03-11T09:40:10.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "René (cheese)",
            "screen_name" : "rene_ph",
            "indices" : [
              "0",
              "8"
            ],
            "id_str" : "441136534168895492",
            "id" : "441136534168895492"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "9",
        "52"
      ],
      "favorite_count" : "4",
      "in_reply_to_status_id_str" : "1105000696774950912",
      "in_reply_to_user_id" : "441136534168895492",
      "id_str" : "1105033159068971011",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1105033159068971011",
      "in_reply_to_status_id" : "1105000696774950912",
      "created_at" : "Mon Mar 11 09:10:10 +0000 2019",
      "favorited" : false,
      "full_text" : "@rene_ph À samedi! Keep me a corner of the blue one.",
      "lang" : "en",
      "in_reply_to_screen_name" : "rene_ph",
      "in_reply_to_user_id_str" : "441136534168895492"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1707701246834810883"
          ],
          "editableUntil" : "2023-09-29T11:17:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "96"
      ],
      "favorite_count" : "23",
      "id_str" : "1707701246834810883",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1707701246834810883",
      "created_at" : "Fri Sep 29 10:17:59 +0000 2023",
      "favorited" : false,
      "full_text" : "At the till: “Is that a real cat?” I've no idea how to answer that. I've got some doubts myself.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1572187883137556484"
          ],
          "editableUntil" : "2022-09-20T12:06:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/7jEY9QJE3h",
            "expanded_url" : "https://example.org/spokeandtide/school-visit",
            "display_url" : "example.org/spokeandtide/s…",
            "indices" : [
              "73",
              "96"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "96"
      ],
      "favorite_count" : "2",
      "id_str" : "1572187883137556484",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1572187883137556484",
      "possibly_sensitive" : false,
      "created_at" : "Tue Sep 20 11:36:15 +0000 2022",
      "favorited" : false,
      "full_text" : "If you were at the school on Thursday, here's how to oil a BIG NECKLACE. https://t.co/7jEY9QJE3h",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1323545496783413248"
          ],
          "editableUntil" : "2020-11-03T09:10:11.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "97"
      ],
      "favorite_count" : "1",
      "id_str" : "1323545496783413248",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1323545496783413248",
      "created_at" : "Tue Nov 03 08:40:11 +0000 2020",
      "favorited" : false,
      "full_text" : "To whoever adjusted their own gears with a bread knife: I'm not angry. I just want to understand.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1407644490433789954"
          ],
          "editableUntil" : "2021-06-23T10:49:33.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Town Council",
            "screen_name" : "council_ph",
            "indices" : [
              "0",
              "11"
            ],
            "id_str" : "585004770013835265",
            "id" : "585004770013835265"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "12",
        "71"
      ],
      "favorite_count" : "3",
      "in_reply_to_status_id_str" : "1407638197383827457",
      "in_reply_to_user_id" : "585004770013835265",
      "id_str" : "1407644490433789954",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1407644490433789954",
      "in_reply_to_status_id" : "1407638197383827457",
      "created_at" : "Wed Jun 23 10:19:33 +0000 2021",
      "favorited" : false,
      "full_text" : "@council_ph I only asked about bicycles. You put a question mark on us.",
      "lang" : "en",
      "in_reply_to_screen_name" : "council_ph",
      "in_reply_to_user_id_str" : "585004770013835265"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1809508398821376003"
          ],
          "editableUntil" : "2024-07-06T09:43:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "76"
      ],
      "favorite_count" : "47",
      "id_str" : "1809508398821376003",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1809508398821376003",
      "created_at" : "Sat Jul 06 08:43:15 +0000 2024",
      "favorited" : false,
      "full_text" : "There's a lot to be said for a short ride in a straight line to a warm café.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1951995538389254145"
          ],
          "editableUntil" : "2025-08-03T14:16:17.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "75"
      ],
      "favorite_count" : "30",
      "id_str" : "1951995538389254145",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1951995538389254145",
      "created_at" : "Sun Aug 03 13:16:17 +0000 2025",
      "favorited" : false,
      "full_text" : "Inner &lt; outer, nut &gt; bolt &amp; nothing fits. A day in three symbols.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1622909588901994497"
          ],
          "editableUntil" : "2023-02-07T11:46:12.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "90"
      ],
      "favorite_count" : "13",
      "id_str" : "1622909588901994497",
      "truncated" : false,
      "retweet_count" : "11",
      "id" : "1622909588901994497",
      "created_at" : "Tue Feb 07 10:46:12 +0000 2023",
      "favorited" : false,
      "full_text" : "Somebody's asked for “a man to look at it”. Tomas looked at it. Then he came and asked me.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1923442082963734533"
          ],
          "editableUntil" : "2025-05-16T19:15:03.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Pellhaven Post",
            "screen_name" : "post_ph",
            "indices" : [
              "3",
              "11"
            ],
            "id_str" : "154124843440492547",
            "id" : "154124843440492547"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "119"
      ],
      "favorite_count" : "0",
      "id_str" : "1923442082963734533",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1923442082963734533",
      "created_at" : "Fri May 16 18:15:03 +0000 2025",
      "favorited" : false,
      "full_text" : "RT @post_ph: LOST: one bench, last seen facing the sea. If found, please turn it round and let the harbour office know.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1987545264500781061"
          ],
          "editableUntil" : "2025-11-09T16:38:12.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "72"
      ],
      "favorite_count" : "2",
      "id_str" : "1987545264500781061",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1987545264500781061",
      "created_at" : "Sun Nov 09 15:38:12 +0000 2025",
      "favorited" : false,
      "full_text" : "I keep a jar of bolts that are too nice to use. It's most of my savings.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1515962134328344580"
          ],
          "editableUntil" : "2022-04-18T08:25:12.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "91"
      ],
      "favorite_count" : "63",
      "id_str" : "1515962134328344580",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1515962134328344580",
      "created_at" : "Mon Apr 18 07:55:12 +0000 2022",
      "favorited" : false,
      "full_text" : "The love letter's from 1986 and it's to a “D.” Dorothy's gone very quiet and bought a bell.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1308119650564136964"
          ],
          "editableUntil" : "2020-09-21T19:33:23.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "88"
      ],
      "favorite_count" : "24",
      "id_str" : "1308119650564136964",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1308119650564136964",
      "created_at" : "Mon Sep 21 19:03:23 +0000 2020",
      "favorited" : false,
      "full_text" : "In fairness to the wind, it did dry the washing. In fairness to me, it's in the harbour.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1623290691001372673"
          ],
          "editableUntil" : "2023-02-08T13:00:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "48"
      ],
      "favorite_count" : "5",
      "id_str" : "1623290691001372673",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1623290691001372673",
      "created_at" : "Wed Feb 08 12:00:34 +0000 2023",
      "favorited" : false,
      "full_text" : "It's not the hill, it's the hill after the hill.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1772206432466751488"
          ],
          "editableUntil" : "2024-03-25T11:18:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/R9n9zwtXnN",
            "expanded_url" : "https://example.org/village-hall/events",
            "display_url" : "example.org/village-hall/e…",
            "indices" : [
              "92",
              "115"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "115"
      ],
      "favorite_count" : "24",
      "id_str" : "1772206432466751488",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1772206432466751488",
      "possibly_sensitive" : false,
      "created_at" : "Mon Mar 25 10:18:34 +0000 2024",
      "favorited" : false,
      "full_text" : "All of you who helped to look for Gasket, there's soup at the hall on Sunday. Bring a bowl. https://t.co/R9n9zwtXnN",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1242766651659034625"
          ],
          "editableUntil" : "2020-03-25T11:23:53.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "82"
      ],
      "favorite_count" : "15",
      "id_str" : "1242766651659034625",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1242766651659034625",
      "created_at" : "Wed Mar 25 10:53:53 +0000 2020",
      "favorited" : false,
      "full_text" : "Quiet on Harbour Street. You can hear the halyards from inside with the door shut.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1093604115358384132"
          ],
          "editableUntil" : "2019-02-07T20:45:13.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "89"
      ],
      "favorite_count" : "15",
      "id_str" : "1093604115358384132",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1093604115358384132",
      "created_at" : "Thu Feb 07 20:15:13 +0000 2019",
      "favorited" : false,
      "full_text" : "A good bicycle should sound like nothing. A good shop should sound like rain and a radio.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1726325972796899328"
          ],
          "editableUntil" : "2023-11-19T20:46:00.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "124"
      ],
      "favorite_count" : "32",
      "id_str" : "1726325972796899328",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1726325972796899328",
      "created_at" : "Sun Nov 19 19:46:00 +0000 2023",
      "favorited" : false,
      "full_text" : "Everyone at the café sang. Mrs. Quill gave me Harold's own spanner. It's got an H on it. I've not used it yet. I've held it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1547300279002972160"
          ],
          "editableUntil" : "2022-07-13T19:51:48.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "133"
      ],
      "favorite_count" : "14",
      "id_str" : "1547300279002972160",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1547300279002972160",
      "created_at" : "Wed Jul 13 19:21:48 +0000 2022",
      "favorited" : false,
      "full_text" : "Someone's asked for a bike that's “good for thinking”. I gave her the blue one with the slow gears. She's late back, so it's working.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1976565515561725956"
          ],
          "editableUntil" : "2025-10-10T09:28:36.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "47"
      ],
      "favorite_count" : "24",
      "id_str" : "1976565515561725956",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1976565515561725956",
      "created_at" : "Fri Oct 10 08:28:36 +0000 2025",
      "favorited" : false,
      "full_text" : "The nights smell of smoke, leaf, and hot chain.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1307679059283853312"
          ],
          "editableUntil" : "2020-09-20T14:22:37.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "91"
      ],
      "favorite_count" : "17",
      "id_str" : "1307679059283853312",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1307679059283853312",
      "created_at" : "Sun Sep 20 13:52:37 +0000 2020",
      "favorited" : false,
      "full_text" : "First ferry back on full timetable. Seven-forty left at seven-forty-one. There were cheers.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1346895146999279618"
          ],
          "editableUntil" : "2021-01-06T19:33:21.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "103"
      ],
      "favorite_count" : "7",
      "id_str" : "1346895146999279618",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1346895146999279618",
      "created_at" : "Wed Jan 06 19:03:21 +0000 2021",
      "favorited" : false,
      "full_text" : "There was ice on the inside of the window this morning and Gasket had drawn a face in it with her nose.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1129662801184739329"
          ],
          "editableUntil" : "2019-05-18T08:49:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "43"
      ],
      "favorite_count" : "11",
      "id_str" : "1129662801184739329",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1129662801184739329",
      "created_at" : "Sat May 18 08:19:34 +0000 2019",
      "favorited" : false,
      "full_text" : "The bank was fine. The bank's chair wasn't.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1707009024451821570"
          ],
          "editableUntil" : "2023-09-27T13:27:20.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "25"
      ],
      "favorite_count" : "9",
      "id_str" : "1707009024451821570",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1707009024451821570",
      "created_at" : "Wed Sep 27 12:27:20 +0000 2023",
      "favorited" : false,
      "full_text" : "He said it'd felt lively.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1896323922636587011"
          ],
          "editableUntil" : "2025-03-02T23:17:09.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "72"
      ],
      "favorite_count" : "8",
      "id_str" : "1896323922636587011",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1896323922636587011",
      "created_at" : "Sun Mar 02 22:17:09 +0000 2025",
      "favorited" : false,
      "full_text" : "Petition on the counter to keep the 7:40. Three hundred names and a paw.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1090010188806070275"
          ],
          "editableUntil" : "2019-01-28T22:44:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "77"
      ],
      "favorite_count" : "0",
      "id_str" : "1090010188806070275",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1090010188806070275",
      "created_at" : "Mon Jan 28 22:14:15 +0000 2019",
      "favorited" : false,
      "full_text" : "The 7:40 ferry left at 7:52. Nobody on it was surprised, including the ferry.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1563864821589696515"
          ],
          "editableUntil" : "2022-08-28T12:53:23.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "82"
      ],
      "favorite_count" : "4",
      "id_str" : "1563864821589696515",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1563864821589696515",
      "created_at" : "Sun Aug 28 12:23:23 +0000 2022",
      "favorited" : false,
      "full_text" : "Three signs of spring:\n• primroses\n• punctures\n• people saying “lovely day for it”",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1629136077578362884"
          ],
          "editableUntil" : "2023-02-24T16:08:03.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "74"
      ],
      "favorite_count" : "2",
      "id_str" : "1629136077578362884",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1629136077578362884",
      "created_at" : "Fri Feb 24 15:08:03 +0000 2023",
      "favorited" : false,
      "full_text" : "Spare tubes £4 each; “3 for £10” &amp; no, you can’t have one and a third.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1892704476386865152"
          ],
          "editableUntil" : "2025-02-20T23:34:46.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "27"
      ],
      "favorite_count" : "0",
      "id_str" : "1892704476386865152",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1892704476386865152",
      "created_at" : "Thu Feb 20 22:34:46 +0000 2025",
      "favorited" : false,
      "full_text" : "The baker's doing the cake.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1409492359428165633"
          ],
          "editableUntil" : "2021-06-28T13:12:20.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "120"
      ],
      "favorite_count" : "3",
      "id_str" : "1409492359428165633",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1409492359428165633",
      "created_at" : "Mon Jun 28 12:42:20 +0000 2021",
      "favorited" : false,
      "full_text" : "Tomas has asked for a day off to go to a wheel-building talk two counties away. By bike. I gave him two, and sandwiches.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1924776284485201922"
          ],
          "editableUntil" : "2025-05-20T11:36:41.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "73"
      ],
      "favorite_count" : "21",
      "id_str" : "1924776284485201922",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1924776284485201922",
      "created_at" : "Tue May 20 10:36:41 +0000 2025",
      "favorited" : false,
      "full_text" : "Small, sharp, always there when you don't want it: my left shoe's gravel.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1267115209812029442"
          ],
          "editableUntil" : "2020-05-31T15:56:22.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "75"
      ],
      "favorite_count" : "23",
      "id_str" : "1267115209812029442",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1267115209812029442",
      "created_at" : "Sun May 31 15:26:22 +0000 2020",
      "favorited" : false,
      "full_text" : "“How's business?” people ask, standing in a yard with nineteen bikes in it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1789931603948236803"
          ],
          "editableUntil" : "2024-05-13T09:12:04.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "168"
      ],
      "favorite_count" : "3",
      "id_str" : "1789931603948236803",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1789931603948236803",
      "created_at" : "Mon May 13 08:12:04 +0000 2024",
      "favorited" : false,
      "full_text" : "The H spanner fitted. First turn. It was Harold who'd last serviced it. His initials are inside the case in pencil, with the date, and “cold. windy. Vera brought soup.”",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1915016501448298501"
          ],
          "editableUntil" : "2025-04-23T13:14:47.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "92"
      ],
      "favorite_count" : "17",
      "id_str" : "1915016501448298501",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1915016501448298501",
      "created_at" : "Wed Apr 23 12:14:47 +0000 2025",
      "favorited" : false,
      "full_text" : "The marrow’s to be called Pax. It was Miss Tran’s idea. She’s the only one of us with Latin.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1961497396644249605"
          ],
          "editableUntil" : "2025-08-29T19:33:16.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "75"
      ],
      "favorite_count" : "2",
      "id_str" : "1961497396644249605",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1961497396644249605",
      "created_at" : "Fri Aug 29 18:33:16 +0000 2025",
      "favorited" : false,
      "full_text" : "Sunday: very quiet. A single can on a string, rolling about on the cobbles.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1097867052885413888"
          ],
          "editableUntil" : "2019-02-19T15:04:37.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "80"
      ],
      "favorite_count" : "3",
      "id_str" : "1097867052885413888",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1097867052885413888",
      "created_at" : "Tue Feb 19 14:34:37 +0000 2019",
      "favorited" : false,
      "full_text" : "Weather: the sort where you hang up your coat and it keeps raining off the coat.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1464517500830339075"
          ],
          "editableUntil" : "2021-11-27T09:22:36.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/KZiR0UMpPs",
            "expanded_url" : "https://example.org/recipes/brenda-chutney",
            "display_url" : "example.org/recipes/brenda…",
            "indices" : [
              "64",
              "87"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "87"
      ],
      "favorite_count" : "32",
      "id_str" : "1464517500830339075",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1464517500830339075",
      "possibly_sensitive" : false,
      "created_at" : "Sat Nov 27 08:52:36 +0000 2021",
      "favorited" : false,
      "full_text" : "Recipe for the marrow chutney, as requested by nobody, at last. https://t.co/KZiR0UMpPs",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1810638678684745730"
          ],
          "editableUntil" : "2024-07-09T12:34:35.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "148"
      ],
      "favorite_count" : "9",
      "id_str" : "1810638678684745730",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1810638678684745730",
      "created_at" : "Tue Jul 09 11:34:35 +0000 2024",
      "favorited" : false,
      "full_text" : "I'd a customer today who'd been riding round with no saddle for a week. “I got used to it,” she said. I believe her. I can't stop thinking about it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1261991320316510213"
          ],
          "editableUntil" : "2020-05-17T12:35:52.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "53"
      ],
      "favorite_count" : "7",
      "id_str" : "1261991320316510213",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1261991320316510213",
      "created_at" : "Sun May 17 12:05:52 +0000 2020",
      "favorited" : false,
      "full_text" : "Day one of the plan: sit on the windowsill and shout.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1799787576766611457"
          ],
          "editableUntil" : "2024-06-09T13:56:11.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/vhQd2WfqGm",
            "expanded_url" : "https://example.org/pellhaven-museum/clock-steps",
            "display_url" : "example.org/pellhaven-muse…",
            "indices" : [
              "0",
              "23"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "23"
      ],
      "favorite_count" : "5",
      "id_str" : "1799787576766611457",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1799787576766611457",
      "possibly_sensitive" : false,
      "created_at" : "Sun Jun 09 12:56:11 +0000 2024",
      "favorited" : false,
      "full_text" : "https://t.co/vhQd2WfqGm",
      "lang" : "zxx"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1407323008356638722"
          ],
          "editableUntil" : "2021-06-22T13:32:06.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Vicar",
            "screen_name" : "vicar_ph",
            "indices" : [
              "0",
              "9"
            ],
            "id_str" : "233851935245463556",
            "id" : "233851935245463556"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "10",
        "68"
      ],
      "favorite_count" : "1",
      "in_reply_to_status_id_str" : "1407285008897691648",
      "in_reply_to_user_id" : "233851935245463556",
      "id_str" : "1407323008356638722",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1407323008356638722",
      "in_reply_to_status_id" : "1407285008897691648",
      "created_at" : "Tue Jun 22 13:02:06 +0000 2021",
      "favorited" : false,
      "full_text" : "@vicar_ph Brenda says thank you and wants to know if it covers slugs",
      "lang" : "en",
      "in_reply_to_screen_name" : "vicar_ph",
      "in_reply_to_user_id_str" : "233851935245463556"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1789076010928930819"
          ],
          "editableUntil" : "2024-05-11T00:32:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "133"
      ],
      "favorite_count" : "0",
      "id_str" : "1789076010928930819",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1789076010928930819",
      "created_at" : "Fri May 10 23:32:15 +0000 2024",
      "favorited" : false,
      "full_text" : "Up the harbour clock with Tomas. You can see the ferry, both plots, the cone, and the cat on the roof not doing anything, on purpose.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1568954714552549380"
          ],
          "editableUntil" : "2022-09-11T13:58:48.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "75"
      ],
      "favorite_count" : "7",
      "id_str" : "1568954714552549380",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1568954714552549380",
      "created_at" : "Sun Sep 11 13:28:48 +0000 2022",
      "favorited" : false,
      "full_text" : "If you see a tall lad on the quay talking to a wheel, he's mine. He's fine.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1623458516202594306"
          ],
          "editableUntil" : "2023-02-09T00:07:27.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "72"
      ],
      "favorite_count" : "15",
      "id_str" : "1623458516202594306",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1623458516202594306",
      "created_at" : "Wed Feb 08 23:07:27 +0000 2023",
      "favorited" : false,
      "full_text" : "A wheel came in so buckled I hung it on the wall &amp; called it Sunday.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1700833724068061187"
          ],
          "editableUntil" : "2023-09-10T12:28:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Mr. Pell",
            "screen_name" : "pellgarden_ph",
            "indices" : [
              "0",
              "14"
            ],
            "id_str" : "1036544327864905733",
            "id" : "1036544327864905733"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "15",
        "44"
      ],
      "favorite_count" : "0",
      "in_reply_to_status_id_str" : "1700750174006390786",
      "in_reply_to_user_id" : "1036544327864905733",
      "id_str" : "1700833724068061187",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1700833724068061187",
      "in_reply_to_status_id" : "1700750174006390786",
      "created_at" : "Sun Sep 10 11:28:54 +0000 2023",
      "favorited" : false,
      "full_text" : "@pellgarden_ph It went hmmmm. I stand by it.",
      "lang" : "en",
      "in_reply_to_screen_name" : "pellgarden_ph",
      "in_reply_to_user_id_str" : "1036544327864905733"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1944112151968116738"
          ],
          "editableUntil" : "2025-07-12T20:10:31.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "71"
      ],
      "favorite_count" : "18",
      "id_str" : "1944112151968116738",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1944112151968116738",
      "created_at" : "Sat Jul 12 19:10:31 +0000 2025",
      "favorited" : false,
      "full_text" : "Do I take it down? I've asked at the café. It's 40 to 1 for leaving it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1826327797796564993"
          ],
          "editableUntil" : "2024-08-21T19:37:33.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "pellhaven",
            "indices" : [
              "70",
              "80"
            ]
          }
        ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/Ck2vqTN3ZK",
            "expanded_url" : "https://example.org/webcams/harbour-street",
            "display_url" : "example.org/webcams/harbou…",
            "indices" : [
              "84",
              "107"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "107"
      ],
      "favorite_count" : "5",
      "id_str" : "1826327797796564993",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1826327797796564993",
      "possibly_sensitive" : false,
      "created_at" : "Wed Aug 21 18:37:33 +0000 2024",
      "favorited" : false,
      "full_text" : "Half an hour of sun at four and every cat in Pellhaven on every wall. #pellhaven ☀️ https://t.co/Ck2vqTN3ZK",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1880939716456886277"
          ],
          "editableUntil" : "2025-01-19T12:25:49.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "115"
      ],
      "favorite_count" : "26",
      "id_str" : "1880939716456886277",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1880939716456886277",
      "created_at" : "Sun Jan 19 11:25:49 +0000 2025",
      "favorited" : false,
      "full_text" : "I'd like to thank everyone who's told me that there's a piano in my shop. I'd noticed. I've hit my hip on it twice.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1638586452806991874"
          ],
          "editableUntil" : "2023-03-22T18:00:28.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "46"
      ],
      "favorite_count" : "11",
      "id_str" : "1638586452806991874",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1638586452806991874",
      "created_at" : "Wed Mar 22 17:00:28 +0000 2023",
      "favorited" : false,
      "full_text" : "Oil.\nWait.\nOil.\nWait.\nSay something kind.\nOil.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1487533980672876548"
          ],
          "editableUntil" : "2022-01-29T21:41:52.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "82"
      ],
      "favorite_count" : "5",
      "id_str" : "1487533980672876548",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1487533980672876548",
      "created_at" : "Sat Jan 29 21:11:52 +0000 2022",
      "favorited" : false,
      "full_text" : "Nobody's rude before nine and nobody's honest after five. Bring your bike at noon.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1609531028808241153"
          ],
          "editableUntil" : "2023-01-01T13:44:35.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "75"
      ],
      "favorite_count" : "12",
      "id_str" : "1609531028808241153",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1609531028808241153",
      "created_at" : "Sun Jan 01 12:44:35 +0000 2023",
      "favorited" : false,
      "full_text" : "Started the year with an empty repair stand. It lasted until ten past nine.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1463086001929101314"
          ],
          "editableUntil" : "2021-11-23T10:34:20.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "114"
      ],
      "favorite_count" : "10",
      "id_str" : "1463086001929101314",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1463086001929101314",
      "created_at" : "Tue Nov 23 10:04:20 +0000 2021",
      "favorited" : false,
      "full_text" : "She's gone again on the seven-forty, with a bag of scones and my good scarf. The house has that after-piano quiet.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1188367340188139521"
          ],
          "editableUntil" : "2019-10-27T08:40:27.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "48"
      ],
      "favorite_count" : "8",
      "id_str" : "1188367340188139521",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1188367340188139521",
      "created_at" : "Sun Oct 27 08:10:27 +0000 2019",
      "favorited" : false,
      "full_text" : "The clocks went back. Gasket's breakfast didn't.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1492112595100356611"
          ],
          "editableUntil" : "2022-02-11T12:55:39.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "111"
      ],
      "favorite_count" : "5",
      "id_str" : "1492112595100356611",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1492112595100356611",
      "created_at" : "Fri Feb 11 12:25:39 +0000 2022",
      "favorited" : false,
      "full_text" : "The storm had the sign again. All of it this time. If you find SPOKE &amp; TIDE, it's mine, and please feed it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1363115807350308868"
          ],
          "editableUntil" : "2021-02-20T13:48:28.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "91"
      ],
      "favorite_count" : "18",
      "id_str" : "1363115807350308868",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1363115807350308868",
      "created_at" : "Sat Feb 20 13:18:28 +0000 2021",
      "favorited" : false,
      "full_text" : "I'd like a word with the person who invented press-fit. Just one word. I've been saving it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1885010934009081860"
          ],
          "editableUntil" : "2025-01-30T18:03:23.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "René (cheese)",
            "screen_name" : "rene_ph",
            "indices" : [
              "0",
              "8"
            ],
            "id_str" : "441136534168895492",
            "id" : "441136534168895492"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "9",
        "39"
      ],
      "favorite_count" : "1",
      "in_reply_to_status_id_str" : "1884924870330339332",
      "in_reply_to_user_id" : "441136534168895492",
      "id_str" : "1885010934009081860",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1885010934009081860",
      "in_reply_to_status_id" : "1884924870330339332",
      "created_at" : "Thu Jan 30 17:03:23 +0000 2025",
      "favorited" : false,
      "full_text" : "@rene_ph Bring it in. I've trued worse.",
      "lang" : "en",
      "in_reply_to_screen_name" : "rene_ph",
      "in_reply_to_user_id_str" : "441136534168895492"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1266129117046575108"
          ],
          "editableUntil" : "2020-05-28T22:37:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "104"
      ],
      "favorite_count" : "12",
      "id_str" : "1266129117046575108",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1266129117046575108",
      "created_at" : "Thu May 28 22:07:59 +0000 2020",
      "favorited" : false,
      "full_text" : "The tide tables say low water at noon and the whole town's on the sand, standing well apart, like chess.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1706231458543661060"
          ],
          "editableUntil" : "2023-09-25T09:57:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "96"
      ],
      "favorite_count" : "10",
      "id_str" : "1706231458543661060",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1706231458543661060",
      "created_at" : "Mon Sep 25 08:57:34 +0000 2023",
      "favorited" : false,
      "full_text" : "I've an ache in my thumb that knows when it's going to be wet. It's never wrong. It's never off.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1310679889897496579"
          ],
          "editableUntil" : "2020-09-28T21:06:51.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "92"
      ],
      "favorite_count" : "0",
      "id_str" : "1310679889897496579",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1310679889897496579",
      "created_at" : "Mon Sep 28 20:36:51 +0000 2020",
      "favorited" : false,
      "full_text" : "I've a theory that all lost 10 mm sockets go to the same place, and that Gasket has the key.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1873469428530008065"
          ],
          "editableUntil" : "2024-12-29T21:41:33.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "104"
      ],
      "favorite_count" : "0",
      "id_str" : "1873469428530008065",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1873469428530008065",
      "created_at" : "Sun Dec 29 20:41:33 +0000 2024",
      "favorited" : false,
      "full_text" : "They're in a shoebox. Every one. I got it down. We're only at 2009 and there's no tea left in the house.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1506739151948861440"
          ],
          "editableUntil" : "2022-03-23T21:36:22.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/bWPJT2SbKD",
            "expanded_url" : "https://example.org/pellhaven-post/ribbon-incident",
            "display_url" : "example.org/pellhaven-post…",
            "indices" : [
              "82",
              "105"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "105"
      ],
      "favorite_count" : "21",
      "id_str" : "1506739151948861440",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1506739151948861440",
      "possibly_sensitive" : false,
      "created_at" : "Wed Mar 23 21:06:22 +0000 2022",
      "favorited" : false,
      "full_text" : "Councillor Brigg cut a ribbon. The Admiral ate the ribbon. It's all in the paper. https://t.co/bWPJT2SbKD",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1633464471208165379"
          ],
          "editableUntil" : "2023-03-08T14:47:32.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "58"
      ],
      "favorite_count" : "2",
      "id_str" : "1633464471208165379",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1633464471208165379",
      "created_at" : "Wed Mar 08 13:47:32 +0000 2023",
      "favorited" : false,
      "full_text" : "The leaf blower's broken. He brought it to me in his arms.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1201423515624349697"
          ],
          "editableUntil" : "2019-12-02T09:21:02.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "120"
      ],
      "favorite_count" : "7",
      "id_str" : "1201423515624349697",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1201423515624349697",
      "created_at" : "Mon Dec 02 08:51:02 +0000 2019",
      "favorited" : false,
      "full_text" : "December. The bikes coming in now are presents and must be hidden. There are four behind the boiler and one in the bath.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1621272166502232064"
          ],
          "editableUntil" : "2023-02-02T23:19:40.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "56"
      ],
      "favorite_count" : "11",
      "id_str" : "1621272166502232064",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1621272166502232064",
      "created_at" : "Thu Feb 02 22:19:40 +0000 2023",
      "favorited" : false,
      "full_text" : "I say nothing. I know nothing. I've pumped up the tyres.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1678717460348870660"
          ],
          "editableUntil" : "2023-07-11T11:46:46.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "160"
      ],
      "favorite_count" : "24",
      "id_str" : "1678717460348870660",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1678717460348870660",
      "created_at" : "Tue Jul 11 10:46:46 +0000 2023",
      "favorited" : false,
      "full_text" : "A gentleman in full racing kit would like his tyres pumped to “a hundred and ten, exactly”. He's ridden off across the cobbles. We could hear him for some time.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1156686147143208964"
          ],
          "editableUntil" : "2019-07-31T22:30:42.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "93"
      ],
      "favorite_count" : "23",
      "id_str" : "1156686147143208964",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1156686147143208964",
      "created_at" : "Wed Jul 31 22:00:42 +0000 2019",
      "favorited" : false,
      "full_text" : "The gull is back. It has a black mark over one eye like a hat. We are calling it the Admiral.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1753868344686489602"
          ],
          "editableUntil" : "2024-02-03T20:49:33.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "78"
      ],
      "favorite_count" : "0",
      "id_str" : "1753868344686489602",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1753868344686489602",
      "created_at" : "Sat Feb 03 19:49:33 +0000 2024",
      "favorited" : false,
      "full_text" : "There's a knack to it, and the knack is having done it wrong for twenty years.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1318831847548125185"
          ],
          "editableUntil" : "2020-10-21T08:59:49.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "75"
      ],
      "favorite_count" : "17",
      "id_str" : "1318831847548125185",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1318831847548125185",
      "created_at" : "Wed Oct 21 08:29:49 +0000 2020",
      "favorited" : false,
      "full_text" : "I've dug up the last potatoes. Fork through the best one, as is the custom.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1092539285079805957"
          ],
          "editableUntil" : "2019-02-04T22:13:58.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "123"
      ],
      "favorite_count" : "9",
      "id_str" : "1092539285079805957",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1092539285079805957",
      "created_at" : "Mon Feb 04 21:43:58 +0000 2019",
      "favorited" : false,
      "full_text" : "There's a notice on the lamp post. The council wants to put a roundabout at the end of Harbour Street. We have eleven cars.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1234238091348606980"
          ],
          "editableUntil" : "2020-03-01T22:34:26.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "93"
      ],
      "favorite_count" : "29",
      "id_str" : "1234238091348606980",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1234238091348606980",
      "created_at" : "Sun Mar 01 22:04:26 +0000 2020",
      "favorited" : false,
      "full_text" : "I've written “NO” on the lid of the biscuit tin. I wrote it, so I know it isn't meant for me.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1483695937654493184"
          ],
          "editableUntil" : "2022-01-19T07:30:51.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "84"
      ],
      "favorite_count" : "8",
      "id_str" : "1483695937654493184",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1483695937654493184",
      "created_at" : "Wed Jan 19 07:00:51 +0000 2022",
      "favorited" : false,
      "full_text" : "There's a hole in my left boot and a hole in the road. One of us is getting a grant.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1688624149126524928"
          ],
          "editableUntil" : "2023-08-07T19:52:24.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Tomas Okoro",
            "screen_name" : "tomaswheels_ph",
            "indices" : [
              "3",
              "18"
            ],
            "id_str" : "1016247084331257858",
            "id" : "1016247084331257858"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "45"
      ],
      "favorite_count" : "0",
      "id_str" : "1688624149126524928",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1688624149126524928",
      "created_at" : "Mon Aug 07 18:52:24 +0000 2023",
      "favorited" : false,
      "full_text" : "RT @tomaswheels_ph: It's always the mudguard.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1193137551420387331"
          ],
          "editableUntil" : "2019-11-09T12:35:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "91"
      ],
      "favorite_count" : "20",
      "id_str" : "1193137551420387331",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1193137551420387331",
      "created_at" : "Sat Nov 09 12:05:34 +0000 2019",
      "favorited" : false,
      "full_text" : "First frost. Picked the last tomatoes. Green, all four, and hard enough to true a wheel on.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1709478016747749381"
          ],
          "editableUntil" : "2023-10-04T08:58:14.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "32"
      ],
      "favorite_count" : "0",
      "id_str" : "1709478016747749381",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1709478016747749381",
      "created_at" : "Wed Oct 04 07:58:14 +0000 2023",
      "favorited" : false,
      "full_text" : "Storm Clive hasn't risen either.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1084183089255825411"
          ],
          "editableUntil" : "2019-01-12T20:49:26.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "pellhaven",
            "indices" : [
              "95",
              "105"
            ]
          }
        ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "105"
      ],
      "favorite_count" : "23",
      "id_str" : "1084183089255825411",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1084183089255825411",
      "created_at" : "Sat Jan 12 20:19:26 +0000 2019",
      "favorited" : false,
      "full_text" : "My sister Inge tunes pianos for a living and sends me postcards of places with better weather. #pellhaven",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1370500417029685250"
          ],
          "editableUntil" : "2021-03-12T22:52:16.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "123"
      ],
      "favorite_count" : "20",
      "id_str" : "1370500417029685250",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1370500417029685250",
      "created_at" : "Fri Mar 12 22:22:16 +0000 2021",
      "favorited" : false,
      "full_text" : "His first wheel has gone up like a crisp. He looked at it, I looked at it. “It's a start,” I said. It was more of a middle.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1119483609348435970"
          ],
          "editableUntil" : "2019-04-20T06:41:06.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "91"
      ],
      "favorite_count" : "1",
      "id_str" : "1119483609348435970",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1119483609348435970",
      "created_at" : "Sat Apr 20 06:11:06 +0000 2019",
      "favorited" : false,
      "full_text" : "Today in handwriting: a label tied to a bike that said either “gears slip” or “bears ship”.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1222880725407498242"
          ],
          "editableUntil" : "2020-01-30T14:24:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "104"
      ],
      "favorite_count" : "14",
      "id_str" : "1222880725407498242",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1222880725407498242",
      "created_at" : "Thu Jan 30 13:54:19 +0000 2020",
      "favorited" : false,
      "full_text" : "Bought a second-hand kettle. It whistles flat. Inge could hear it down the telephone and had to hang up.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1575913025625755652"
          ],
          "editableUntil" : "2022-09-30T18:48:39.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "58"
      ],
      "favorite_count" : "17",
      "id_str" : "1575913025625755652",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1575913025625755652",
      "created_at" : "Fri Sep 30 18:18:39 +0000 2022",
      "favorited" : false,
      "full_text" : "Café shut, Zoë poorly, whole street on its own biscuits.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1384412175981129732"
          ],
          "editableUntil" : "2021-04-20T08:12:38.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "allotment",
            "indices" : [
              "90",
              "100"
            ]
          }
        ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "100"
      ],
      "favorite_count" : "9",
      "id_str" : "1384412175981129732",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1384412175981129732",
      "created_at" : "Tue Apr 20 07:42:38 +0000 2021",
      "favorited" : false,
      "full_text" : "Rhubarb crumble for lunch, rhubarb crumble for tea. There's custard on the torque wrench. #allotment",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1660305281266286592"
          ],
          "editableUntil" : "2023-05-21T16:23:20.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "89"
      ],
      "favorite_count" : "3",
      "id_str" : "1660305281266286592",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1660305281266286592",
      "created_at" : "Sun May 21 15:23:20 +0000 2023",
      "favorited" : false,
      "full_text" : "“Is this the bike shop?” he asked, among forty bicycles. I let him have a minute with it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1085564616908824577"
          ],
          "editableUntil" : "2019-01-16T16:19:08.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "62"
      ],
      "favorite_count" : "1",
      "id_str" : "1085564616908824577",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1085564616908824577",
      "created_at" : "Wed Jan 16 15:49:08 +0000 2019",
      "favorited" : false,
      "full_text" : "Wet wool smells like a sheep that has had a disappointing day.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1170759830946058241"
          ],
          "editableUntil" : "2019-09-08T18:34:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The 7:40",
            "screen_name" : "ferry740_ph",
            "indices" : [
              "0",
              "12"
            ],
            "id_str" : "728873005334487045",
            "id" : "728873005334487045"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "13",
        "74"
      ],
      "favorite_count" : "3",
      "in_reply_to_status_id_str" : "1170689872916602883",
      "in_reply_to_user_id" : "728873005334487045",
      "id_str" : "1170759830946058241",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1170759830946058241",
      "in_reply_to_status_id" : "1170689872916602883",
      "created_at" : "Sun Sep 08 18:04:30 +0000 2019",
      "favorited" : false,
      "full_text" : "@ferry740_ph Send the spare one over on Tuesday and I'll see what I can do",
      "lang" : "en",
      "in_reply_to_screen_name" : "ferry740_ph",
      "in_reply_to_user_id_str" : "728873005334487045"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1885784130668982275"
          ],
          "editableUntil" : "2025-02-01T21:15:47.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "42"
      ],
      "favorite_count" : "12",
      "id_str" : "1885784130668982275",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1885784130668982275",
      "created_at" : "Sat Feb 01 20:15:47 +0000 2025",
      "favorited" : false,
      "full_text" : "Puddles today: shallow, deep, and Dorothy.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1520411760770973701"
          ],
          "editableUntil" : "2022-04-30T15:06:26.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "115"
      ],
      "favorite_count" : "4",
      "id_str" : "1520411760770973701",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1520411760770973701",
      "created_at" : "Sat Apr 30 14:36:26 +0000 2022",
      "favorited" : false,
      "full_text" : "Round nine: Gasket went up through the skylight at dawn. She came down by the drainpipe with dignity and some moss.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1780510897145729027"
          ],
          "editableUntil" : "2024-04-17T09:17:32.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Mr. Pell",
            "screen_name" : "pellgarden_ph",
            "indices" : [
              "0",
              "14"
            ],
            "id_str" : "1036544327864905733",
            "id" : "1036544327864905733"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "15",
        "92"
      ],
      "favorite_count" : "3",
      "in_reply_to_status_id_str" : "1780482458011549697",
      "in_reply_to_user_id" : "1036544327864905733",
      "id_str" : "1780510897145729027",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1780510897145729027",
      "in_reply_to_status_id" : "1780482458011549697",
      "created_at" : "Wed Apr 17 08:17:32 +0000 2024",
      "favorited" : false,
      "full_text" : "@pellgarden_ph Morning. Could we make it nine o'clock instead of eight? I'll bring the bags.",
      "lang" : "en",
      "in_reply_to_screen_name" : "pellgarden_ph",
      "in_reply_to_user_id_str" : "1036544327864905733"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1675491489185292290"
          ],
          "editableUntil" : "2023-07-02T14:07:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/GXLr7kxJh5",
            "expanded_url" : "https://twitter.com/i/web/status/1675491489185292290",
            "display_url" : "twitter.com/i/web/status/1…",
            "indices" : [
              "248",
              "271"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "271"
      ],
      "favorite_count" : "13",
      "id_str" : "1675491489185292290",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1675491489185292290",
      "possibly_sensitive" : false,
      "created_at" : "Sun Jul 02 13:07:54 +0000 2023",
      "favorited" : false,
      "full_text" : "How to tell what your bike's trying to say, as taught to Tomas, Ned, and anyone else who stands still for long enough.\n\nA click once a turn: pedal, or something near a pedal.\nA click now and then: spoke, or something near a spoke.\nA squeak in the… https://t.co/GXLr7kxJh5",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1112303356926689285"
          ],
          "editableUntil" : "2019-03-31T11:09:20.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "96"
      ],
      "favorite_count" : "2",
      "id_str" : "1112303356926689285",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1112303356926689285",
      "created_at" : "Sun Mar 31 10:39:20 +0000 2019",
      "favorited" : false,
      "full_text" : "A man asked if I could fix his bike while he waits. I said it depends how good he is at waiting.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1569649564495151106"
          ],
          "editableUntil" : "2022-09-13T11:59:53.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "65"
      ],
      "favorite_count" : "11",
      "id_str" : "1569649564495151106",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1569649564495151106",
      "created_at" : "Tue Sep 13 11:29:53 +0000 2022",
      "favorited" : false,
      "full_text" : "It's a job where you wash your hands before you go to the toilet.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1325168815882326020"
          ],
          "editableUntil" : "2020-11-07T20:40:40.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "90"
      ],
      "favorite_count" : "23",
      "id_str" : "1325168815882326020",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1325168815882326020",
      "created_at" : "Sat Nov 07 20:10:40 +0000 2020",
      "favorited" : false,
      "full_text" : "Spent the day building a wheel for a boat trolley. Nobody will ever see it's true. I will.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1891080300349632516"
          ],
          "editableUntil" : "2025-02-16T12:00:52.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "154"
      ],
      "favorite_count" : "9",
      "id_str" : "1891080300349632516",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1891080300349632516",
      "created_at" : "Sun Feb 16 11:00:52 +0000 2025",
      "favorited" : false,
      "full_text" : "He came in after with his hat in his hands. She'd said yes. On the roundabout. By the cone. They'd had to go round three times until he got the words out.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1935984346529234949"
          ],
          "editableUntil" : "2025-06-20T09:53:31.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "95"
      ],
      "favorite_count" : "3",
      "id_str" : "1935984346529234949",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1935984346529234949",
      "created_at" : "Fri Jun 20 08:53:31 +0000 2025",
      "favorited" : false,
      "full_text" : "The trouble with being a partnership is having somebody to notice how many biscuits you've had.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1157763673403850757"
          ],
          "editableUntil" : "2019-08-03T21:52:24.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "82"
      ],
      "favorite_count" : "1",
      "id_str" : "1157763673403850757",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1157763673403850757",
      "created_at" : "Sat Aug 03 21:22:24 +0000 2019",
      "favorited" : false,
      "full_text" : "The Admiral took a whole scone out of my hand this morning. I wasn't even outside.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1446209947117756418"
          ],
          "editableUntil" : "2021-10-07T20:54:55.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "69"
      ],
      "favorite_count" : "10",
      "id_str" : "1446209947117756418",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1446209947117756418",
      "created_at" : "Thu Oct 07 20:24:55 +0000 2021",
      "favorited" : false,
      "full_text" : "Clive the Fourth is bubbling. I'm trying not to look straight at him.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1380857479924383746"
          ],
          "editableUntil" : "2021-04-10T12:47:32.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "103"
      ],
      "favorite_count" : "12",
      "id_str" : "1380857479924383746",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1380857479924383746",
      "created_at" : "Sat Apr 10 12:17:32 +0000 2021",
      "favorited" : false,
      "full_text" : "Peas sown. I've stopped lying to the pigeons. I told them straight out and asked them to leave me half.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1748821375060381699"
          ],
          "editableUntil" : "2024-01-20T22:34:42.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "43"
      ],
      "favorite_count" : "11",
      "id_str" : "1748821375060381699",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1748821375060381699",
      "created_at" : "Sat Jan 20 21:34:42 +0000 2024",
      "favorited" : false,
      "full_text" : "I've been thinking about her hands, though.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1524680056978653189"
          ],
          "editableUntil" : "2022-05-12T09:47:07.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "107"
      ],
      "favorite_count" : "3",
      "id_str" : "1524680056978653189",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1524680056978653189",
      "created_at" : "Thu May 12 09:17:07 +0000 2022",
      "favorited" : false,
      "full_text" : "Colour meeting with Mrs. Quill. I brought fourteen greens. She looked at them all and pointed to my teapot.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1134448020844675074"
          ],
          "editableUntil" : "2019-05-31T13:44:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "75"
      ],
      "favorite_count" : "24",
      "id_str" : "1134448020844675074",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1134448020844675074",
      "created_at" : "Fri May 31 13:14:19 +0000 2019",
      "favorited" : false,
      "full_text" : "One eye, and she still sees the tin of sardines from the top of the stairs.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1901565650708856837"
          ],
          "editableUntil" : "2025-03-17T10:25:55.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "63"
      ],
      "favorite_count" : "14",
      "id_str" : "1901565650708856837",
      "truncated" : false,
      "retweet_count" : "12",
      "id" : "1901565650708856837",
      "created_at" : "Mon Mar 17 09:25:55 +0000 2025",
      "favorited" : false,
      "full_text" : "Got the spring back. Also got: a pencil, a pedal, and middle C.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1503326575911231492"
          ],
          "editableUntil" : "2022-03-14T11:36:00.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "51"
      ],
      "favorite_count" : "8",
      "id_str" : "1503326575911231492",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1503326575911231492",
      "created_at" : "Mon Mar 14 11:06:00 +0000 2022",
      "favorited" : false,
      "full_text" : "Three years. THREE YEARS. I bought everybody chips.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1623964596447793154"
          ],
          "editableUntil" : "2023-02-10T09:38:26.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "68"
      ],
      "favorite_count" : "32",
      "id_str" : "1623964596447793154",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1623964596447793154",
      "created_at" : "Fri Feb 10 08:38:26 +0000 2023",
      "favorited" : false,
      "full_text" : "I’m soaking beans. Last time I soaked something it took three years.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1109548938640633860"
          ],
          "editableUntil" : "2019-03-23T20:44:16.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ],
        "media" : [
          {
            "expanded_url" : "https://x.com/odilemarsh/status/1109548938640633860/photo/1",
            "indices" : [
              "73",
              "96"
            ],
            "url" : "https://t.co/LEgoMu0nPM",
            "media_url" : "http://pbs.twimg.com/media/Fc5xsTPqd701qAA.jpg",
            "id_str" : "1109548773267726338",
            "id" : "1109548773267726338",
            "media_url_https" : "https://pbs.twimg.com/media/Fc5xsTPqd701qAA.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.x.com/LEgoMu0nPM"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "72"
      ],
      "favorite_count" : "25",
      "id_str" : "1109548938640633860",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1109548938640633860",
      "possibly_sensitive" : false,
      "created_at" : "Sat Mar 23 20:14:16 +0000 2019",
      "favorited" : false,
      "full_text" : "Under the rust the tandem is green. Under the green it's a sort of hope. https://t.co/LEgoMu0nPM",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://x.com/odilemarsh/status/1109548938640633860/photo/1",
            "indices" : [
              "73",
              "96"
            ],
            "url" : "https://t.co/LEgoMu0nPM",
            "media_url" : "http://pbs.twimg.com/media/Fc5xsTPqd701qAA.jpg",
            "id_str" : "1109548773267726338",
            "id" : "1109548773267726338",
            "media_url_https" : "https://pbs.twimg.com/media/Fc5xsTPqd701qAA.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.x.com/LEgoMu0nPM"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1313470419559567365"
          ],
          "editableUntil" : "2020-10-06T13:55:25.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "81"
      ],
      "favorite_count" : "0",
      "id_str" : "1313470419559567365",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1313470419559567365",
      "created_at" : "Tue Oct 06 13:25:25 +0000 2020",
      "favorited" : false,
      "full_text" : "October. The light goes at six and the noises begin. “It just started” means May.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1303686001806774272"
          ],
          "editableUntil" : "2020-09-09T13:55:38.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Vicar",
            "screen_name" : "vicar_ph",
            "indices" : [
              "0",
              "9"
            ],
            "id_str" : "233851935245463556",
            "id" : "233851935245463556"
          }
        ],
        "urls" : [
          {
            "url" : "https://t.co/tFHBDSpNv3",
            "expanded_url" : "https://example.com/howto/signal-with-one-hand",
            "display_url" : "example.com/howto/signal-w…",
            "indices" : [
              "43",
              "66"
            ]
          }
        ]
      },
      "display_text_range" : [
        "10",
        "66"
      ],
      "favorite_count" : "4",
      "in_reply_to_status_id_str" : "1303668134017187844",
      "in_reply_to_user_id" : "233851935245463556",
      "id_str" : "1303686001806774272",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1303686001806774272",
      "in_reply_to_status_id" : "1303668134017187844",
      "possibly_sensitive" : false,
      "created_at" : "Wed Sep 09 13:25:38 +0000 2020",
      "favorited" : false,
      "full_text" : "@vicar_ph This might help with the corners https://t.co/tFHBDSpNv3",
      "lang" : "en",
      "in_reply_to_screen_name" : "vicar_ph",
      "in_reply_to_user_id_str" : "233851935245463556"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1512339876124889093"
          ],
          "editableUntil" : "2022-04-08T08:31:39.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "49"
      ],
      "favorite_count" : "7",
      "id_str" : "1512339876124889093",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1512339876124889093",
      "created_at" : "Fri Apr 08 08:01:39 +0000 2022",
      "favorited" : false,
      "full_text" : "Made the next one exactly the same way. Doorstop.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1974146687623872517"
          ],
          "editableUntil" : "2025-10-03T17:17:02.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "212"
      ],
      "favorite_count" : "9",
      "id_str" : "1974146687623872517",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1974146687623872517",
      "created_at" : "Fri Oct 03 16:17:02 +0000 2025",
      "favorited" : false,
      "full_text" : "Councillor Brigg's retiring. He came to say goodbye and, while he was there, could I look at his bike. It made a noise. I asked him about the noise. He did it perfectly. A lovely impression. Never let it be said.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1408100603209785349"
          ],
          "editableUntil" : "2021-06-24T17:01:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "86"
      ],
      "favorite_count" : "50",
      "id_str" : "1408100603209785349",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1408100603209785349",
      "created_at" : "Thu Jun 24 16:31:59 +0000 2021",
      "favorited" : false,
      "full_text" : "Hot day. I know because the bank put a fan in the window and people stood watching it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1940447643592638465"
          ],
          "editableUntil" : "2025-07-02T17:29:04.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "72"
      ],
      "favorite_count" : "19",
      "id_str" : "1940447643592638465",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1940447643592638465",
      "created_at" : "Wed Jul 02 16:29:04 +0000 2025",
      "favorited" : false,
      "full_text" : "Heatwave. The ferry's running on time &amp; everyone's worried about it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1833803936051896321"
          ],
          "editableUntil" : "2024-09-11T10:45:03.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "62"
      ],
      "favorite_count" : "10",
      "id_str" : "1833803936051896321",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1833803936051896321",
      "created_at" : "Wed Sep 11 09:45:03 +0000 2024",
      "favorited" : false,
      "full_text" : "Fish and chips and a bench and no one talking. Ten out of ten.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1698753546374553604"
          ],
          "editableUntil" : "2023-09-04T18:43:01.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "allotment",
            "indices" : [
              "101",
              "111"
            ]
          }
        ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "111"
      ],
      "favorite_count" : "3",
      "id_str" : "1698753546374553604",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1698753546374553604",
      "created_at" : "Mon Sep 04 17:43:01 +0000 2023",
      "favorited" : false,
      "full_text" : "I could drown his. He could drown mine. Nobody's drowned anyone. This is how it starts, world peace. #allotment",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1420766376218746882"
          ],
          "editableUntil" : "2021-07-29T15:51:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Village Hall",
            "screen_name" : "hall_ph",
            "indices" : [
              "0",
              "8"
            ],
            "id_str" : "756055618465632258",
            "id" : "756055618465632258"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "9",
        "46"
      ],
      "favorite_count" : "0",
      "in_reply_to_status_id_str" : "1420730639662419970",
      "in_reply_to_user_id" : "756055618465632258",
      "id_str" : "1420766376218746882",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1420766376218746882",
      "in_reply_to_status_id" : "1420730639662419970",
      "created_at" : "Thu Jul 29 15:21:15 +0000 2021",
      "favorited" : false,
      "full_text" : "@hall_ph Sorry, that's ours, he's called Keith",
      "lang" : "en",
      "in_reply_to_screen_name" : "hall_ph",
      "in_reply_to_user_id_str" : "756055618465632258"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1867163687443578883"
          ],
          "editableUntil" : "2024-12-12T12:04:47.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Pellhaven Post",
            "screen_name" : "post_ph",
            "indices" : [
              "0",
              "8"
            ],
            "id_str" : "154124843440492547",
            "id" : "154124843440492547"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "9",
        "51"
      ],
      "favorite_count" : "9",
      "in_reply_to_status_id_str" : "1867146574528102400",
      "in_reply_to_user_id" : "154124843440492547",
      "id_str" : "1867163687443578883",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1867163687443578883",
      "in_reply_to_status_id" : "1867146574528102400",
      "created_at" : "Thu Dec 12 11:04:47 +0000 2024",
      "favorited" : false,
      "full_text" : "@post_ph I've brought in the ampersand. She's safe.",
      "lang" : "en",
      "in_reply_to_screen_name" : "post_ph",
      "in_reply_to_user_id_str" : "154124843440492547"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1867975715926138881"
          ],
          "editableUntil" : "2024-12-14T17:51:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/UnyXfBjxRJ",
            "expanded_url" : "https://example.org/gift-shop/postcards",
            "display_url" : "example.org/gift-shop/post…",
            "indices" : [
              "143",
              "166"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "166"
      ],
      "favorite_count" : "8",
      "id_str" : "1867975715926138881",
      "truncated" : false,
      "retweet_count" : "9",
      "id" : "1867975715926138881",
      "possibly_sensitive" : false,
      "created_at" : "Sat Dec 14 16:51:30 +0000 2024",
      "favorited" : false,
      "full_text" : "Bike seven's been seen on a postcard. A real one, in the gift shop. It's on the quay at dusk with flowers in. It's more famous than any of us. https://t.co/UnyXfBjxRJ",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1127286227877711873"
          ],
          "editableUntil" : "2019-05-11T19:25:55.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Vicar",
            "screen_name" : "vicar_ph",
            "indices" : [
              "0",
              "9"
            ],
            "id_str" : "233851935245463556",
            "id" : "233851935245463556"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "10",
        "73"
      ],
      "favorite_count" : "3",
      "in_reply_to_status_id_str" : "1127236150224216067",
      "in_reply_to_user_id" : "233851935245463556",
      "id_str" : "1127286227877711873",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1127286227877711873",
      "in_reply_to_status_id" : "1127236150224216067",
      "created_at" : "Sat May 11 18:55:55 +0000 2019",
      "favorited" : false,
      "full_text" : "@vicar_ph I've heard it now from three of the crew, and they do the voice",
      "lang" : "en",
      "in_reply_to_screen_name" : "vicar_ph",
      "in_reply_to_user_id_str" : "233851935245463556"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1541736316932583427"
          ],
          "editableUntil" : "2022-06-28T11:22:36.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "81"
      ],
      "favorite_count" : "18",
      "id_str" : "1541736316932583427",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1541736316932583427",
      "created_at" : "Tue Jun 28 10:52:36 +0000 2022",
      "favorited" : false,
      "full_text" : "“I think it's the headset,” said a man who'd been on the internet.\nIt was a twig.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1427531547477852161"
          ],
          "editableUntil" : "2021-08-17T07:53:37.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/qGToUNpiFR",
            "expanded_url" : "https://example.org/pellhaven/harbour-rules",
            "display_url" : "example.org/pellhaven/harb…",
            "indices" : [
              "86",
              "109"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "109"
      ],
      "favorite_count" : "50",
      "id_str" : "1427531547477852161",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1427531547477852161",
      "possibly_sensitive" : false,
      "created_at" : "Tue Aug 17 07:23:37 +0000 2021",
      "favorited" : false,
      "full_text" : "A list of what you can and can't put in the harbour. Bicycles are on it, second line. https://t.co/qGToUNpiFR",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1173215991741956098"
          ],
          "editableUntil" : "2019-09-15T13:14:24.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "allotment",
            "indices" : [
              "85",
              "95"
            ]
          }
        ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "95"
      ],
      "favorite_count" : "5",
      "id_str" : "1173215991741956098",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1173215991741956098",
      "created_at" : "Sun Sep 15 12:44:24 +0000 2019",
      "favorited" : false,
      "full_text" : "Mr. Pell first. A woman from Crab Lane second. My marrow was “commended for spirit”. #allotment",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1320107274262708228"
          ],
          "editableUntil" : "2020-10-24T21:27:55.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/9fft1ZZRCR",
            "expanded_url" : "https://example.com/watch/spring-tide",
            "display_url" : "example.com/watch/spring-t…",
            "indices" : [
              "0",
              "23"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "23"
      ],
      "favorite_count" : "4",
      "id_str" : "1320107274262708228",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1320107274262708228",
      "possibly_sensitive" : false,
      "created_at" : "Sat Oct 24 20:57:55 +0000 2020",
      "favorited" : false,
      "full_text" : "https://t.co/9fft1ZZRCR",
      "lang" : "zxx"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1847271546848358401"
          ],
          "editableUntil" : "2024-10-18T14:40:32.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Museum",
            "screen_name" : "museum_ph",
            "indices" : [
              "3",
              "13"
            ],
            "id_str" : "468319149988737027",
            "id" : "468319149988737027"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "140"
      ],
      "favorite_count" : "0",
      "id_str" : "1847271546848358401",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1847271546848358401",
      "created_at" : "Fri Oct 18 13:40:32 +0000 2024",
      "favorited" : false,
      "full_text" : "RT @museum_ph: Could the finder of the clock part please stop calling it “the thing from the biscuit tin”. It has a catalogue number. (It's…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1825932678929002500"
          ],
          "editableUntil" : "2024-08-20T17:27:29.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "70"
      ],
      "favorite_count" : "23",
      "id_str" : "1825932678929002500",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1825932678929002500",
      "created_at" : "Tue Aug 20 16:27:29 +0000 2024",
      "favorited" : false,
      "full_text" : "My face hurts from the sun or the smiling, and I'm not used to either.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1350136522285084677"
          ],
          "editableUntil" : "2021-01-15T18:13:25.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "105"
      ],
      "favorite_count" : "10",
      "id_str" : "1350136522285084677",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1350136522285084677",
      "created_at" : "Fri Jan 15 17:43:25 +0000 2021",
      "favorited" : false,
      "full_text" : "Left pedal: left-hand thread. I will have it carved on my headstone &amp; people will still get it wrong.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1105079045195087873"
          ],
          "editableUntil" : "2019-03-11T12:42:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "70"
      ],
      "favorite_count" : "4",
      "id_str" : "1105079045195087873",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1105079045195087873",
      "created_at" : "Mon Mar 11 12:12:30 +0000 2019",
      "favorited" : false,
      "full_text" : "There is a new Clive. We don't talk about the old one in front of him.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1590770917411434501"
          ],
          "editableUntil" : "2022-11-10T19:18:36.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "80"
      ],
      "favorite_count" : "31",
      "id_str" : "1590770917411434501",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1590770917411434501",
      "created_at" : "Thu Nov 10 18:18:36 +0000 2022",
      "favorited" : false,
      "full_text" : "“I don’t want to make a fuss,” she said, and rolled in a bicycle in three parts.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1634118127096066048"
          ],
          "editableUntil" : "2023-03-10T10:04:56.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "121"
      ],
      "favorite_count" : "73",
      "id_str" : "1634118127096066048",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1634118127096066048",
      "created_at" : "Fri Mar 10 09:04:56 +0000 2023",
      "favorited" : false,
      "full_text" : "“It's not a bicycle,” said Mr. Pell.\n“No.”\n“Would you look at it anyway?”\nAnd I've got to tell you, I did think about it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1865030366819450880"
          ],
          "editableUntil" : "2024-12-06T14:47:44.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The Kettle Café",
            "screen_name" : "kettlecafe_ph",
            "indices" : [
              "3",
              "17"
            ],
            "id_str" : "298355462759567364",
            "id" : "298355462759567364"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "139"
      ],
      "favorite_count" : "0",
      "id_str" : "1865030366819450880",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1865030366819450880",
      "created_at" : "Fri Dec 06 13:47:44 +0000 2024",
      "favorited" : false,
      "full_text" : "RT @kettlecafe_ph: Gingerbread roundabout done. Marzipan geese. My back hurts. Come and look at it, and please don't anyone eat the second…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1724863037197225988"
          ],
          "editableUntil" : "2023-11-15T19:52:49.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "78"
      ],
      "favorite_count" : "12",
      "id_str" : "1724863037197225988",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1724863037197225988",
      "created_at" : "Wed Nov 15 18:52:49 +0000 2023",
      "favorited" : false,
      "full_text" : "Forty-nine. I've got the bearings of a woman of sixty, but the bell of a girl.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1530084597802741760"
          ],
          "editableUntil" : "2022-05-27T07:42:50.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Library",
            "screen_name" : "library_ph",
            "indices" : [
              "0",
              "11"
            ],
            "id_str" : "521226015764508673",
            "id" : "521226015764508673"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "12",
        "58"
      ],
      "favorite_count" : "0",
      "in_reply_to_status_id_str" : "1530032504450801667",
      "in_reply_to_user_id" : "521226015764508673",
      "id_str" : "1530084597802741760",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1530084597802741760",
      "in_reply_to_status_id" : "1530032504450801667",
      "created_at" : "Fri May 27 07:12:50 +0000 2022",
      "favorited" : false,
      "full_text" : "@library_ph We'd love to. Gasket will be taking questions.",
      "lang" : "en",
      "in_reply_to_screen_name" : "library_ph",
      "in_reply_to_user_id_str" : "521226015764508673"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "2000486414157234178"
          ],
          "editableUntil" : "2025-12-15T09:41:43.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "95"
      ],
      "favorite_count" : "6",
      "id_str" : "2000486414157234178",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "2000486414157234178",
      "created_at" : "Mon Dec 15 08:41:43 +0000 2025",
      "favorited" : false,
      "full_text" : "Mrs. Quill wants the tandem out on Christmas morning, if it's dry. It's never dry. We're going.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1572143807918870530"
          ],
          "editableUntil" : "2022-09-20T09:11:07.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "102"
      ],
      "favorite_count" : "24",
      "id_str" : "1572143807918870530",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1572143807918870530",
      "created_at" : "Tue Sep 20 08:41:07 +0000 2022",
      "favorited" : false,
      "full_text" : "Saturday market, and René asks me every week what's the news of the tandem as if she were in hospital.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1442925852941942789"
          ],
          "editableUntil" : "2021-09-28T19:25:06.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "93"
      ],
      "favorite_count" : "2",
      "id_str" : "1442925852941942789",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1442925852941942789",
      "created_at" : "Tue Sep 28 18:55:06 +0000 2021",
      "favorited" : false,
      "full_text" : "Tomas has built a wheel. It's round. I've spun it nine times and I keep not finding anything.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1452176666424303618"
          ],
          "editableUntil" : "2021-10-24T08:04:32.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/6DjxrSsBX2",
            "expanded_url" : "https://example.com/news/piano-tuner-in-the-snow",
            "display_url" : "example.com/news/piano-tun…",
            "indices" : [
              "106",
              "129"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "129"
      ],
      "favorite_count" : "14",
      "id_str" : "1452176666424303618",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1452176666424303618",
      "possibly_sensitive" : false,
      "created_at" : "Sun Oct 24 07:34:32 +0000 2021",
      "favorited" : false,
      "full_text" : "Inge's been in the paper, somewhere with snow. That's her, third from the left, not smiling, in my scarf.\nhttps://t.co/6DjxrSsBX2",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1239493051061387267"
          ],
          "editableUntil" : "2020-03-16T10:35:46.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "sourdough",
            "indices" : [
              "105",
              "115"
            ]
          }
        ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "115"
      ],
      "favorite_count" : "5",
      "id_str" : "1239493051061387267",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1239493051061387267",
      "created_at" : "Mon Mar 16 10:05:46 +0000 2020",
      "favorited" : false,
      "full_text" : "Clive rose! Clive actually rose! Then the oven door stuck and by the time I'd got it open he'd moved on. #sourdough",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1961544165184892933"
          ],
          "editableUntil" : "2025-08-29T22:39:07.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "95"
      ],
      "favorite_count" : "2",
      "id_str" : "1961544165184892933",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1961544165184892933",
      "created_at" : "Fri Aug 29 21:39:07 +0000 2025",
      "favorited" : false,
      "full_text" : "Tomas has a cold, Ned has a cold, the piano's got a cough. I'm wiping everything down with tea.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1464151099397550082"
          ],
          "editableUntil" : "2021-11-26T09:06:39.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "68"
      ],
      "favorite_count" : "18",
      "id_str" : "1464151099397550082",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1464151099397550082",
      "created_at" : "Fri Nov 26 08:36:39 +0000 2021",
      "favorited" : false,
      "full_text" : "New rule lasted an hour and cost me three customers. Rule withdrawn.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1470357936140488707"
          ],
          "editableUntil" : "2021-12-13T12:10:24.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "115"
      ],
      "favorite_count" : "4",
      "id_str" : "1470357936140488707",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1470357936140488707",
      "created_at" : "Mon Dec 13 11:40:24 +0000 2021",
      "favorited" : false,
      "full_text" : "Do you know how many songs there are about bicycles? One. It's always that one. I've smiled at it for twenty years.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1802089161978941440"
          ],
          "editableUntil" : "2024-06-15T22:21:52.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "70"
      ],
      "favorite_count" : "10",
      "id_str" : "1802089161978941440",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1802089161978941440",
      "created_at" : "Sat Jun 15 21:21:52 +0000 2024",
      "favorited" : false,
      "full_text" : "Hub gear day. Eleven tiny parts, one tiny diagram, one enormous thumb.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1517476720751915010"
          ],
          "editableUntil" : "2022-04-22T12:43:38.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Roundabout Geese",
            "screen_name" : "geese_ph",
            "indices" : [
              "3",
              "12"
            ],
            "id_str" : "808962481531920385",
            "id" : "808962481531920385"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "71"
      ],
      "favorite_count" : "0",
      "id_str" : "1517476720751915010",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1517476720751915010",
      "created_at" : "Fri Apr 22 12:13:38 +0000 2022",
      "favorited" : false,
      "full_text" : "RT @geese_ph: Nesting has begun by the cone. Eggs: five. Fence: theirs.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1856322070851858433"
          ],
          "editableUntil" : "2024-11-12T14:04:05.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "86"
      ],
      "favorite_count" : "2",
      "id_str" : "1856322070851858433",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1856322070851858433",
      "created_at" : "Tue Nov 12 13:04:05 +0000 2024",
      "favorited" : false,
      "full_text" : "I mended the ferry captain's bell. I've mended the ferry's bell. I've now got the set.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1396021940645785601"
          ],
          "editableUntil" : "2021-05-22T09:05:42.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "68"
      ],
      "favorite_count" : "5",
      "id_str" : "1396021940645785601",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1396021940645785601",
      "created_at" : "Sat May 22 08:35:42 +0000 2021",
      "favorited" : false,
      "full_text" : "Fish &amp; chips &amp; a bench &amp; no one talking. Ten out of ten.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1714011533984690181"
          ],
          "editableUntil" : "2023-10-16T21:12:49.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/Q1q7rFSvJm",
            "expanded_url" : "https://example.org/pellhaven/statue-result",
            "display_url" : "example.org/pellhaven/stat…",
            "indices" : [
              "0",
              "23"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "23"
      ],
      "favorite_count" : "4",
      "id_str" : "1714011533984690181",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1714011533984690181",
      "possibly_sensitive" : false,
      "created_at" : "Mon Oct 16 20:12:49 +0000 2023",
      "favorited" : false,
      "full_text" : "https://t.co/Q1q7rFSvJm",
      "lang" : "zxx"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1095064894238425093"
          ],
          "editableUntil" : "2019-02-11T21:29:50.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "126"
      ],
      "favorite_count" : "19",
      "id_str" : "1095064894238425093",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1095064894238425093",
      "created_at" : "Mon Feb 11 20:59:50 +0000 2019",
      "favorited" : false,
      "full_text" : "Small Ned, aged six, wants to know if I can make his bike “more orange”. It's the most reasonable request I've had this month.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1841953981964046339"
          ],
          "editableUntil" : "2024-10-03T22:30:25.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "64"
      ],
      "favorite_count" : "15",
      "id_str" : "1841953981964046339",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1841953981964046339",
      "created_at" : "Thu Oct 03 21:30:25 +0000 2024",
      "favorited" : false,
      "full_text" : "Waved at by the vicar, both hands. I waved back with the nozzle.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1250309978923053058"
          ],
          "editableUntil" : "2020-04-15T06:58:23.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "105"
      ],
      "favorite_count" : "27",
      "id_str" : "1250309978923053058",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1250309978923053058",
      "created_at" : "Wed Apr 15 06:28:23 +0000 2020",
      "favorited" : false,
      "full_text" : "Haven't touched a door handle or a biscuit that wasn't mine since Monday. I miss other people's biscuits.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1591876213517144068"
          ],
          "editableUntil" : "2022-11-13T20:30:39.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "86"
      ],
      "favorite_count" : "16",
      "id_str" : "1591876213517144068",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1591876213517144068",
      "created_at" : "Sun Nov 13 19:30:39 +0000 2022",
      "favorited" : false,
      "full_text" : "I know a man who oils his chain with butter. I know his dog, too. The dog's in favour.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1625179863735689219"
          ],
          "editableUntil" : "2023-02-13T18:07:28.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "72"
      ],
      "favorite_count" : "4",
      "id_str" : "1625179863735689219",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1625179863735689219",
      "created_at" : "Mon Feb 13 17:07:28 +0000 2023",
      "favorited" : false,
      "full_text" : "Statue shortlist: a herring, a fisherman, a different herring, the cone.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1955696559535906816"
          ],
          "editableUntil" : "2025-08-13T19:22:49.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "112"
      ],
      "favorite_count" : "20",
      "id_str" : "1955696559535906816",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1955696559535906816",
      "created_at" : "Wed Aug 13 18:22:49 +0000 2025",
      "favorited" : false,
      "full_text" : "Tin cans on the back, ribbons on the front, paw print on the top. It's ready. I've checked the tyres nine times.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1517398331613396994"
          ],
          "editableUntil" : "2022-04-22T07:32:08.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "114"
      ],
      "favorite_count" : "2",
      "id_str" : "1517398331613396994",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1517398331613396994",
      "created_at" : "Fri Apr 22 07:02:08 +0000 2022",
      "favorited" : false,
      "full_text" : "Gasket has discovered the sun moves, and she's furious, and follows it round the shop all day with her mouth open.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1770889266534371329"
          ],
          "editableUntil" : "2024-03-21T20:04:37.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Lifeboat",
            "screen_name" : "lifeboat_ph",
            "indices" : [
              "3",
              "15"
            ],
            "id_str" : "964427381988614144",
            "id" : "964427381988614144"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "139"
      ],
      "favorite_count" : "0",
      "id_str" : "1770889266534371329",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1770889266534371329",
      "created_at" : "Thu Mar 21 19:04:37 +0000 2024",
      "favorited" : false,
      "full_text" : "RT @lifeboat_ph: Thank you to the January man &amp; the February man, who rode to the next county and back and raised £812 and ate, by our…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1883461069181358081"
          ],
          "editableUntil" : "2025-01-26T11:24:46.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "56"
      ],
      "favorite_count" : "11",
      "id_str" : "1883461069181358081",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1883461069181358081",
      "created_at" : "Sun Jan 26 10:24:46 +0000 2025",
      "favorited" : false,
      "full_text" : "Finally, I understand what it's like to be the customer.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1349345427385106433"
          ],
          "editableUntil" : "2021-01-13T13:49:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "86"
      ],
      "favorite_count" : "11",
      "id_str" : "1349345427385106433",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1349345427385106433",
      "created_at" : "Wed Jan 13 13:19:54 +0000 2021",
      "favorited" : false,
      "full_text" : "I put a card in the window: APPRENTICE WANTED. MUST LIKE TEA. MUST NOT LIKE SHORTCUTS.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1990349625560051716"
          ],
          "editableUntil" : "2025-11-17T10:21:44.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "41"
      ],
      "favorite_count" : "7",
      "id_str" : "1990349625560051716",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1990349625560051716",
      "created_at" : "Mon Nov 17 09:21:44 +0000 2025",
      "favorited" : false,
      "full_text" : "I've met the cow. She's run off her feet.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1643594476508475393"
          ],
          "editableUntil" : "2023-04-05T13:40:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Tomas Okoro",
            "screen_name" : "tomaswheels_ph",
            "indices" : [
              "0",
              "15"
            ],
            "id_str" : "1016247084331257858",
            "id" : "1016247084331257858"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "16",
        "40"
      ],
      "favorite_count" : "5",
      "in_reply_to_status_id_str" : "1643525272350572549",
      "in_reply_to_user_id" : "1016247084331257858",
      "id_str" : "1643594476508475393",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1643594476508475393",
      "in_reply_to_status_id" : "1643525272350572549",
      "created_at" : "Wed Apr 05 12:40:34 +0000 2023",
      "favorited" : false,
      "full_text" : "@tomaswheels_ph It's ALWAYS the mudguard",
      "lang" : "en",
      "in_reply_to_screen_name" : "tomaswheels_ph",
      "in_reply_to_user_id_str" : "1016247084331257858"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1987598871686537219"
          ],
          "editableUntil" : "2025-11-09T20:11:13.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "50"
      ],
      "favorite_count" : "3",
      "in_reply_to_status_id_str" : "1987566315561562114",
      "in_reply_to_user_id" : "1079440017972264964",
      "id_str" : "1987598871686537219",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1987598871686537219",
      "in_reply_to_status_id" : "1987566315561562114",
      "created_at" : "Sun Nov 09 19:11:13 +0000 2025",
      "favorited" : false,
      "full_text" : "I've put it in the diary in pencil. The good stub.",
      "lang" : "en",
      "in_reply_to_screen_name" : "odilemarsh",
      "in_reply_to_user_id_str" : "1079440017972264964"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1197947277001871363"
          ],
          "editableUntil" : "2019-11-22T19:07:42.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/W9hVbzqT5b",
            "expanded_url" : "https://example.org/parish/newsletter-november",
            "display_url" : "example.org/parish/newslet…",
            "indices" : [
              "75",
              "98"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "98"
      ],
      "favorite_count" : "17",
      "id_str" : "1197947277001871363",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1197947277001871363",
      "possibly_sensitive" : false,
      "created_at" : "Fri Nov 22 18:37:42 +0000 2019",
      "favorited" : false,
      "full_text" : "I wrote a small thing about Mrs. Quill’s tandem for the parish newsletter. https://t.co/W9hVbzqT5b",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1171881989495959557"
          ],
          "editableUntil" : "2019-09-11T20:53:33.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "95"
      ],
      "favorite_count" : "39",
      "id_str" : "1171881989495959557",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1171881989495959557",
      "created_at" : "Wed Sep 11 20:23:33 +0000 2019",
      "favorited" : false,
      "full_text" : "Hedgehog won't touch my sourdough. There are wild animals with higher standards than my family.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1309072046668873730"
          ],
          "editableUntil" : "2020-09-24T10:37:51.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "100"
      ],
      "favorite_count" : "16",
      "id_str" : "1309072046668873730",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1309072046668873730",
      "created_at" : "Thu Sep 24 10:07:51 +0000 2020",
      "favorited" : false,
      "full_text" : "The roundabout is “paused”. They have left a single cone on the corner to mark where the future was.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1550876417008619521"
          ],
          "editableUntil" : "2022-07-23T16:42:06.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "allotment",
            "indices" : [
              "83",
              "93"
            ]
          }
        ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "93"
      ],
      "favorite_count" : "11",
      "id_str" : "1550876417008619521",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1550876417008619521",
      "created_at" : "Sat Jul 23 16:12:06 +0000 2022",
      "favorited" : false,
      "full_text" : "I've replanted the lettuce. I've stopped calling it lettuce. I call it slug bread. #allotment",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1877841302349328386"
          ],
          "editableUntil" : "2025-01-10T23:13:49.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "79"
      ],
      "favorite_count" : "20",
      "id_str" : "1877841302349328386",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1877841302349328386",
      "created_at" : "Fri Jan 10 22:13:49 +0000 2025",
      "favorited" : false,
      "full_text" : "Inge sits where the parts washer was. She says the acoustics are “mostly tyre”.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1512711742031314948"
          ],
          "editableUntil" : "2022-04-09T09:09:18.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Inge Marsh",
            "screen_name" : "ingetunes_ph",
            "indices" : [
              "3",
              "16"
            ],
            "id_str" : "872741239510085635",
            "id" : "872741239510085635"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "101"
      ],
      "favorite_count" : "0",
      "id_str" : "1512711742031314948",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1512711742031314948",
      "created_at" : "Sat Apr 09 08:39:18 +0000 2022",
      "favorited" : false,
      "full_text" : "RT @ingetunes_ph: Third day in the waiting room. The trains aren't moving. The piano's very good now.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1718889278267019266"
          ],
          "editableUntil" : "2023-10-30T08:15:14.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "127"
      ],
      "favorite_count" : "24",
      "id_str" : "1718889278267019266",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1718889278267019266",
      "created_at" : "Mon Oct 30 07:15:14 +0000 2023",
      "favorited" : false,
      "full_text" : "I found my first ever invoice. One puncture, one pound fifty, and I'd written “sorry about the cat”. Different cat. Same sorry.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1221492111004119040"
          ],
          "editableUntil" : "2020-01-26T18:26:28.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "63"
      ],
      "favorite_count" : "10",
      "id_str" : "1221492111004119040",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1221492111004119040",
      "created_at" : "Sun Jan 26 17:56:28 +0000 2020",
      "favorited" : false,
      "full_text" : "Two days of hail. Every bike in town now has a very clean bell.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1819867656066695170"
          ],
          "editableUntil" : "2024-08-03T23:47:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "90"
      ],
      "favorite_count" : "46",
      "id_str" : "1819867656066695170",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1819867656066695170",
      "created_at" : "Sat Aug 03 22:47:15 +0000 2024",
      "favorited" : false,
      "full_text" : "August. Everyone asks where the toilets are and then tells me about their bicycle at home.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1554224596521365506"
          ],
          "editableUntil" : "2022-08-01T22:26:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "103"
      ],
      "favorite_count" : "22",
      "id_str" : "1554224596521365506",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1554224596521365506",
      "created_at" : "Mon Aug 01 21:56:34 +0000 2022",
      "favorited" : false,
      "full_text" : "Mr. Pell's sunk a rain barrel. He says it's for the beans. It's got a lock on it. You don't lock beans.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1710437105959161861"
          ],
          "editableUntil" : "2023-10-07T00:29:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "95"
      ],
      "favorite_count" : "6",
      "id_str" : "1710437105959161861",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1710437105959161861",
      "created_at" : "Fri Oct 06 23:29:19 +0000 2023",
      "favorited" : false,
      "full_text" : "The statue vote's in. It's the cone. 412 votes to 9. The herring lobby has asked for a recount.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1657488130943803397"
          ],
          "editableUntil" : "2023-05-13T21:48:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "8"
      ],
      "favorite_count" : "2",
      "id_str" : "1657488130943803397",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1657488130943803397",
      "created_at" : "Sat May 13 20:48:59 +0000 2023",
      "favorited" : false,
      "full_text" : "It rose.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1766457225558519811"
          ],
          "editableUntil" : "2024-03-09T14:33:16.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Dorothy",
            "screen_name" : "dorothy_ph",
            "indices" : [
              "0",
              "11"
            ],
            "id_str" : "324813300868431873",
            "id" : "324813300868431873"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "12",
        "54"
      ],
      "favorite_count" : "2",
      "in_reply_to_status_id_str" : "1766389026632552450",
      "in_reply_to_user_id" : "324813300868431873",
      "id_str" : "1766457225558519811",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1766457225558519811",
      "in_reply_to_status_id" : "1766389026632552450",
      "created_at" : "Sat Mar 09 13:33:16 +0000 2024",
      "favorited" : false,
      "full_text" : "@dorothy_ph I could hear you from the top of the clock",
      "lang" : "en",
      "in_reply_to_screen_name" : "dorothy_ph",
      "in_reply_to_user_id_str" : "324813300868431873"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1155917856485253121"
          ],
          "editableUntil" : "2019-07-29T19:37:47.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Saturday Market",
            "screen_name" : "market_ph",
            "indices" : [
              "3",
              "13"
            ],
            "id_str" : "899923850372280321",
            "id" : "899923850372280321"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "73"
      ],
      "favorite_count" : "0",
      "id_str" : "1155917856485253121",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1155917856485253121",
      "created_at" : "Mon Jul 29 19:07:47 +0000 2019",
      "favorited" : false,
      "full_text" : "RT @market_ph: It is raining on the market. It's a market. It is raining.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1641894674515111941"
          ],
          "editableUntil" : "2023-03-31T21:06:09.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "59"
      ],
      "favorite_count" : "19",
      "id_str" : "1641894674515111941",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1641894674515111941",
      "created_at" : "Fri Mar 31 20:06:09 +0000 2023",
      "favorited" : false,
      "full_text" : "A lady rang to ask if we “do” wobbles. I said we undo them.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1908057749528588288"
          ],
          "editableUntil" : "2025-04-04T08:23:12.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/UB3BGTDyat",
            "expanded_url" : "https://example.com/history/the-thermos",
            "display_url" : "example.com/history/the-th…",
            "indices" : [
              "82",
              "105"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "105"
      ],
      "favorite_count" : "44",
      "id_str" : "1908057749528588288",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1908057749528588288",
      "possibly_sensitive" : false,
      "created_at" : "Fri Apr 04 07:23:12 +0000 2025",
      "favorited" : false,
      "full_text" : "Whoever invented the thermos, I'd like to mend their bike for ever, at no charge. https://t.co/UB3BGTDyat",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1341679057168113665"
          ],
          "editableUntil" : "2020-12-23T10:06:29.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "70"
      ],
      "favorite_count" : "4",
      "id_str" : "1341679057168113665",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1341679057168113665",
      "created_at" : "Wed Dec 23 09:36:29 +0000 2020",
      "favorited" : false,
      "full_text" : "Put a plate out for the Admiral. Gasket saw. There’ll be consequences.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1951904735998464001"
          ],
          "editableUntil" : "2025-08-03T08:15:28.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "75"
      ],
      "favorite_count" : "6",
      "id_str" : "1951904735998464001",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1951904735998464001",
      "created_at" : "Sun Aug 03 07:15:28 +0000 2025",
      "favorited" : false,
      "full_text" : "We've a new hire bike. It's number eleven. Number seven's showing it round.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1792462404678086657"
          ],
          "editableUntil" : "2024-05-20T08:48:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Town Council",
            "screen_name" : "council_ph",
            "indices" : [
              "3",
              "14"
            ],
            "id_str" : "585004770013835265",
            "id" : "585004770013835265"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "139"
      ],
      "favorite_count" : "0",
      "id_str" : "1792462404678086657",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1792462404678086657",
      "created_at" : "Mon May 20 07:48:34 +0000 2024",
      "favorited" : false,
      "full_text" : "RT @council_ph: Statue unveiling, Thursday, 10.30. There will be a short speech. We've spoken to Councillor Brigg about the meaning of the…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1121034131754881026"
          ],
          "editableUntil" : "2019-04-24T13:22:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/T4kGU1GJZx",
            "expanded_url" : "https://example.org/pellhaven/market",
            "display_url" : "example.org/pellhaven/mark…",
            "indices" : [
              "81",
              "104"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "104"
      ],
      "favorite_count" : "9",
      "id_str" : "1121034131754881026",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1121034131754881026",
      "possibly_sensitive" : false,
      "created_at" : "Wed Apr 24 12:52:19 +0000 2019",
      "favorited" : false,
      "full_text" : "Saturday market stalls are listed here. Ours is between the cheese and the eels.\nhttps://t.co/T4kGU1GJZx",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1828331612850671619"
          ],
          "editableUntil" : "2024-08-27T08:19:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Museum",
            "screen_name" : "museum_ph",
            "indices" : [
              "0",
              "10"
            ],
            "id_str" : "468319149988737027",
            "id" : "468319149988737027"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "11",
        "58"
      ],
      "favorite_count" : "0",
      "in_reply_to_status_id_str" : "1828272972974452741",
      "in_reply_to_user_id" : "468319149988737027",
      "id_str" : "1828331612850671619",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1828331612850671619",
      "in_reply_to_status_id" : "1828272972974452741",
      "created_at" : "Tue Aug 27 07:19:59 +0000 2024",
      "favorited" : false,
      "full_text" : "@museum_ph The rag's mine, too. I'm so sorry. Can it stay?",
      "lang" : "en",
      "in_reply_to_screen_name" : "museum_ph",
      "in_reply_to_user_id_str" : "468319149988737027"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1505102270677012484"
          ],
          "editableUntil" : "2022-03-19T09:11:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "93"
      ],
      "favorite_count" : "6",
      "id_str" : "1505102270677012484",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1505102270677012484",
      "created_at" : "Sat Mar 19 08:41:59 +0000 2022",
      "favorited" : false,
      "full_text" : "So far today I've seen cars go round it left, right, and, in the case of Dorothy's van, over.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1587752221457973252"
          ],
          "editableUntil" : "2022-11-02T11:23:23.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ],
        "media" : [
          {
            "expanded_url" : "https://x.com/odilemarsh/status/1587752221457973252/photo/1",
            "indices" : [
              "69",
              "92"
            ],
            "url" : "https://t.co/3vxL0fdDEd",
            "media_url" : "http://pbs.twimg.com/media/F9uJELX7m4zobAA.jpg",
            "id_str" : "1587752055526985729",
            "id" : "1587752055526985729",
            "media_url_https" : "https://pbs.twimg.com/media/F9uJELX7m4zobAA.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "680",
                "h" : "510",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "1200",
                "h" : "900",
                "resize" : "fit"
              },
              "large" : {
                "w" : "2048",
                "h" : "1536",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.x.com/3vxL0fdDEd"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "68"
      ],
      "favorite_count" : "28",
      "id_str" : "1587752221457973252",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1587752221457973252",
      "possibly_sensitive" : false,
      "created_at" : "Wed Nov 02 10:23:23 +0000 2022",
      "favorited" : false,
      "full_text" : "I carved Gasket's face in a pumpkin. One eye. It took half the time. https://t.co/3vxL0fdDEd",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://x.com/odilemarsh/status/1587752221457973252/photo/1",
            "indices" : [
              "69",
              "92"
            ],
            "url" : "https://t.co/3vxL0fdDEd",
            "media_url" : "http://pbs.twimg.com/media/F9uJELX7m4zobAA.jpg",
            "id_str" : "1587752055526985729",
            "id" : "1587752055526985729",
            "media_url_https" : "https://pbs.twimg.com/media/F9uJELX7m4zobAA.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "680",
                "h" : "510",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "1200",
                "h" : "900",
                "resize" : "fit"
              },
              "large" : {
                "w" : "2048",
                "h" : "1536",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.x.com/3vxL0fdDEd"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1361069682854289411"
          ],
          "editableUntil" : "2021-02-14T22:17:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "104"
      ],
      "favorite_count" : "10",
      "id_str" : "1361069682854289411",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1361069682854289411",
      "created_at" : "Sun Feb 14 21:47:54 +0000 2021",
      "favorited" : false,
      "full_text" : "Somebody's bike came in with its own moss. I moved the moss to a saucer and it's doing well on the sill.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "2001383726198886404"
          ],
          "editableUntil" : "2025-12-17T21:07:18.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "53"
      ],
      "favorite_count" : "13",
      "id_str" : "2001383726198886404",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "2001383726198886404",
      "created_at" : "Wed Dec 17 20:07:18 +0000 2025",
      "favorited" : false,
      "full_text" : "Things I dislike: the phrase “while you're in there”.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1582011779143442432"
          ],
          "editableUntil" : "2022-10-17T15:12:55.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "144"
      ],
      "favorite_count" : "12",
      "id_str" : "1582011779143442432",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1582011779143442432",
      "created_at" : "Mon Oct 17 14:12:55 +0000 2022",
      "favorited" : false,
      "full_text" : "The tandem lives at the shop now. Mrs. Quill says it's to be lent, not kept. Book it if you've somebody to go with. Or somebody to make up with.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1372869792064061445"
          ],
          "editableUntil" : "2021-03-19T11:47:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Inge Marsh",
            "screen_name" : "ingetunes_ph",
            "indices" : [
              "3",
              "16"
            ],
            "id_str" : "872741239510085635",
            "id" : "872741239510085635"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "140"
      ],
      "favorite_count" : "0",
      "id_str" : "1372869792064061445",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1372869792064061445",
      "created_at" : "Fri Mar 19 11:17:19 +0000 2021",
      "favorited" : false,
      "full_text" : "RT @ingetunes_ph: Forty pianos, one tuner, no biscuits. If my sister is reading this, I'd like her to know that the parcel arrived and that…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1502328903649513474"
          ],
          "editableUntil" : "2022-03-11T17:31:37.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "134"
      ],
      "favorite_count" : "18",
      "id_str" : "1502328903649513474",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1502328903649513474",
      "created_at" : "Fri Mar 11 17:01:37 +0000 2022",
      "favorited" : false,
      "full_text" : "At twenty to six the rear seatpost came out in two pieces. I've kept both. Mrs. Quill has one. It's on her mantelpiece next to Harold.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1680552257228623872"
          ],
          "editableUntil" : "2023-07-16T13:17:35.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "The 7:40",
            "screen_name" : "ferry740_ph",
            "indices" : [
              "3",
              "15"
            ],
            "id_str" : "728873005334487045",
            "id" : "728873005334487045"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "140"
      ],
      "favorite_count" : "0",
      "id_str" : "1680552257228623872",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1680552257228623872",
      "created_at" : "Sun Jul 16 12:17:35 +0000 2023",
      "favorited" : false,
      "full_text" : "RT @ferry740_ph: To the fourteen people who were left behind this morning because we left on time: it was the paint. She'd been shy all wee…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1099652653292789765"
          ],
          "editableUntil" : "2019-02-24T13:19:57.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "107"
      ],
      "favorite_count" : "6",
      "id_str" : "1099652653292789765",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1099652653292789765",
      "created_at" : "Sun Feb 24 12:49:57 +0000 2019",
      "favorited" : false,
      "full_text" : "Someone has put their pedals on the wrong sides and forced them home. I am having a biscuit before I begin.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1434967944010801157"
          ],
          "editableUntil" : "2021-09-06T20:23:12.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "100"
      ],
      "favorite_count" : "35",
      "id_str" : "1434967944010801157",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1434967944010801157",
      "created_at" : "Mon Sep 06 19:53:12 +0000 2021",
      "favorited" : false,
      "full_text" : "Hands up who's got a bike that they love and haven't ridden since the clocks changed. I can see you.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1480971257130774528"
          ],
          "editableUntil" : "2022-01-11T19:03:57.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "81"
      ],
      "favorite_count" : "2",
      "id_str" : "1480971257130774528",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1480971257130774528",
      "created_at" : "Tue Jan 11 18:33:57 +0000 2022",
      "favorited" : false,
      "full_text" : "Tomas is a year in. I gave him a pay rise and an apron. He's worn the apron home.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1199393535318937602"
          ],
          "editableUntil" : "2019-11-26T18:54:37.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Tomas Okoro",
            "screen_name" : "tomaswheels_ph",
            "indices" : [
              "0",
              "15"
            ],
            "id_str" : "1016247084331257858",
            "id" : "1016247084331257858"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "16",
        "42"
      ],
      "favorite_count" : "0",
      "in_reply_to_status_id_str" : "1199341193315950594",
      "in_reply_to_user_id" : "1016247084331257858",
      "id_str" : "1199393535318937602",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1199393535318937602",
      "in_reply_to_status_id" : "1199341193315950594",
      "created_at" : "Tue Nov 26 18:24:37 +0000 2019",
      "favorited" : false,
      "full_text" : "@tomaswheels_ph Where did you put my bench",
      "lang" : "en",
      "in_reply_to_screen_name" : "tomaswheels_ph",
      "in_reply_to_user_id_str" : "1016247084331257858"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1818685236072157184"
          ],
          "editableUntil" : "2024-07-31T17:28:44.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "139"
      ],
      "favorite_count" : "4",
      "id_str" : "1818685236072157184",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1818685236072157184",
      "created_at" : "Wed Jul 31 16:28:44 +0000 2024",
      "favorited" : false,
      "full_text" : "Ned has fixed a puncture, a brake and a grandmother's doorbell in one morning. He charged 50p for the doorbell and gave it to the lifeboat.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1611481810130636805"
          ],
          "editableUntil" : "2023-01-06T22:56:18.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "57"
      ],
      "favorite_count" : "12",
      "id_str" : "1611481810130636805",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1611481810130636805",
      "created_at" : "Fri Jan 06 21:56:18 +0000 2023",
      "favorited" : false,
      "full_text" : "Good morning to everyone except the person who used glue.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1717145736465121285"
          ],
          "editableUntil" : "2023-10-25T12:47:01.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "83"
      ],
      "favorite_count" : "29",
      "id_str" : "1717145736465121285",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1717145736465121285",
      "created_at" : "Wed Oct 25 11:47:01 +0000 2023",
      "favorited" : false,
      "full_text" : "How many bicycles should a person own? However many it takes for one to be working.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1388413074995040257"
          ],
          "editableUntil" : "2021-05-01T09:10:47.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pellhaven Town Council",
            "screen_name" : "council_ph",
            "indices" : [
              "0",
              "11"
            ],
            "id_str" : "585004770013835265",
            "id" : "585004770013835265"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "12",
        "45"
      ],
      "favorite_count" : "1",
      "in_reply_to_status_id_str" : "1388337578487783426",
      "in_reply_to_user_id" : "585004770013835265",
      "id_str" : "1388413074995040257",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1388413074995040257",
      "in_reply_to_status_id" : "1388337578487783426",
      "created_at" : "Sat May 01 08:40:47 +0000 2021",
      "favorited" : false,
      "full_text" : "@council_ph My other shoe's on its way to you",
      "lang" : "en",
      "in_reply_to_screen_name" : "council_ph",
      "in_reply_to_user_id_str" : "585004770013835265"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1677270546633891842"
          ],
          "editableUntil" : "2023-07-07T11:57:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "54"
      ],
      "favorite_count" : "9",
      "id_str" : "1677270546633891842",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1677270546633891842",
      "created_at" : "Fri Jul 07 10:57:15 +0000 2023",
      "favorited" : false,
      "full_text" : "Bike seven can have what it likes. I'm not its mother.",
      "lang" : "en"
    }
  }
]
